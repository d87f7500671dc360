import { parseYaml, type Source } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cutTree } from './cut-tree.ts';
import { finding } from './findings.ts';
import { inspectTree, type TreeReport } from './inspect-tree.ts';
import { limits } from './limits.ts';
import { locate } from './locate.ts';

export interface ParsedSource {
  readonly parsed: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasOutsideRef: boolean;
}

/** A file's text as a value that is safe to walk: within the limits, without cycles, without keys that JavaScript gives a meaning. */
export function parseSource(source: Source, file: string): ParsedSource {
  const fail = (...diagnostics: readonly Diagnostic[]): ParsedSource => ({
    parsed: undefined,
    diagnostics,
    hasOutsideRef: false,
  });
  try {
    const parsed = parseText(source.body, file);
    if (parsed === undefined || parsed === null) return fail(finding('empty-file', { file }));
    const report = inspectTree(parsed);
    const refused = refuse(report, file);
    if (refused) return fail(refused);
    const cut = needsCut(report) ? cutTree(parsed) : { value: parsed, tooDeep: [], unsafe: [] };
    const place = (path: readonly string[]) => locate(source, file, path);
    return {
      parsed: cut.value,
      diagnostics: [
        ...cut.tooDeep.map((path) => finding('nested-too-deeply', place(path))),
        ...cut.unsafe.map((path) => finding('unsafe-key', place(path), path.at(-1) ?? '')),
      ],
      hasOutsideRef: report.hasOutsideRef,
    };
  } catch (error) {
    return fail(syntaxFinding(error, file));
  }
}

/** The YAML parser, which reads JSON too and finds keys written twice, recurses; JSON nested deeper than its stack has its own parser. */
function parseText(text: string, file: string): unknown {
  try {
    return parseYaml(text, { filename: file, maxDepth: limits.parseDepth });
  } catch (error) {
    if (error instanceof RangeError && file.endsWith('.json')) return JSON.parse(text);
    throw error;
  }
}

function refuse(report: TreeReport, file: string): Diagnostic | undefined {
  if (report.values === Infinity) return finding('circular-alias', { file });
  if (report.values > report.written * limits.aliasGrowth) return finding('alias-bomb', { file });
  if (report.values > limits.values) return finding('too-many-values', { file });
  return undefined;
}

function needsCut({ depth, hasUnsafeKey }: TreeReport): boolean {
  return depth > limits.depth || hasUnsafeKey;
}

/** The parser's error, which carries a zero-based mark; a stack overflow is the answer to absurd nesting. */
function syntaxFinding(error: unknown, file: string): Diagnostic {
  if (error instanceof RangeError) {
    return finding('invalid-syntax', { file }, 'it is nested thousands of levels deep');
  }
  const { reason, mark, message } = error as {
    reason?: string;
    mark?: { line: number; column: number };
    message: string;
  };
  const place = mark ? { file, line: mark.line + 1, column: mark.column + 1 } : { file };
  return finding('invalid-syntax', place, (reason ?? message).split('\n')[0] ?? message);
}
