import { HTTPSnippet } from '@readme/httpsnippet';
import type { HarRequest } from '../../model/request-har.ts';

type TargetId = Parameters<HTTPSnippet['convert']>[0];

/** One call in one language. */
export interface Sample {
  readonly id: string;
  readonly label: string;
  /** Which words the highlighter colours. */
  readonly language: string;
  readonly text: string;
}

const targets: readonly { id: TargetId; client: string; label: string }[] = [
  { id: 'shell', client: 'curl', label: 'curl' },
  { id: 'javascript', client: 'fetch', label: 'JavaScript' },
  { id: 'python', client: 'requests', label: 'Python' },
  { id: 'go', client: 'native', label: 'Go' },
  { id: 'java', client: 'nethttp', label: 'Java' },
];

/**
 * Writes a request as code for the languages people call APIs from; only the standard way of each, no exotic client.
 * @param request its URL is encoded already
 */
export function renderSamples(request: HarRequest): Sample[] {
  const snippet = new HTTPSnippet(archiveOf(request), { harIsAlreadyEncoded: true });
  return targets.flatMap(({ id, client, label }) => {
    const text = snippet.convert(id, client, { indent: '  ' })[0];
    return text ? [{ id, label, language: id, text: text.trim() }] : [];
  });
}

/** The form of an archive with one entry is the one whose type allows a request without a body. */
const archiveOf = (request: HarRequest) => ({
  log: { version: '1.2', creator: { name: 'Gatehouse', version: '1' }, entries: [{ request }] },
});
