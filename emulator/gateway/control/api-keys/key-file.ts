import { parse } from 'csv-parse/sync';
import { badRequest } from '../errors.ts';

/** One row of an API key file. */
export interface KeyFileRow {
  /** From 1, the header being 1. */
  readonly line: number;
  readonly name: string;
  readonly key: string;
  readonly description?: string;
  readonly enabled: boolean;
  readonly usagePlanIds: readonly string[];
}

/**
 * Reads an API key file: CSV with a header, its columns in any order and case, `name` and `key` required, unknown ones ignored.
 *
 * @throws AwsError 400 when it is no CSV or a required column is missing (AWS's own words for that are not known)
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html
 */
export function readKeyFile(text: string): KeyFileRow[] {
  const [header = [], ...rows] = parseCsv(text);
  const columns = header.map((name) => name.trim().toLowerCase());
  const missing = ['name', 'key'].filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw badRequest(`API key file is missing the required column(s): ${missing.join(', ')}`);
  return rows.map((row, index) => {
    const cell = (name: string) => row[columns.indexOf(name)]?.trim() ?? '';
    const description = cell('description');
    return {
      line: index + 2,
      name: cell('name'),
      key: cell('key'),
      ...(description && { description }),
      enabled: cell('enabled') === '' || cell('enabled').toLowerCase() === 'true',
      usagePlanIds: cell('usageplanids')
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    };
  });
}

function parseCsv(text: string): string[][] {
  try {
    return parse(text, {
      // Either kind of quotes may stand round a list; a file with double ones has apostrophes only in texts.
      quote: text.includes('"') ? '"' : "'",
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw badRequest(`API key file is not valid CSV: ${(error as Error).message}`);
  }
}
