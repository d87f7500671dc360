import { posix } from 'node:path';
import { limits } from '../../../src/spec/limits.ts';
import { Problem } from '../../terminal.mjs';
import { checkedAddress, shownAddress } from './checked-address.ts';
import { tooLarge } from './read-file.ts';
import type { SourceDocument } from './source-document.ts';

const longestMs = 30_000;
const mostRedirects = 5;

/**
 * A description on the network. What it points at is fetched from below its own address.
 * @param tell is told how much has come
 * @throws Problem
 */
export async function fetchDescription(
  written: string,
  tell: (state: string) => void,
): Promise<SourceDocument> {
  const { url, text } = await fetchText(checkedAddress(written), tell);
  const name = posix.basename(url.pathname);
  return {
    shown: shownAddress(url),
    name: /\.(ya?ml|json)$/i.test(name) ? name : 'openapi',
    text,
    async read(path) {
      const part = await fetchText(checkedAddress(new URL(path, url)), tell);
      return part.text;
    },
  };
}

/** Follows redirects itself, so that each address is checked as the first one was. */
async function fetchText(start: URL, tell: (state: string) => void) {
  const signal = AbortSignal.timeout(longestMs);
  let url = start;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const answer = await request(url, signal);
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || next === null)
      return { url, text: await readBody(answer, url, tell) };
    await answer.body?.cancel();
    url = checkedAddress(new URL(next, url));
  }
  throw new Problem(
    `${shownAddress(start)} leads on more than ${mostRedirects} times.`,
    'Import from the address that it leads to in the end.',
  );
}

async function request(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'application/yaml, application/json, text/plain;q=0.9, */*;q=0.1' },
    });
  } catch (error) {
    throw unreachable(url, error);
  }
}

async function readBody(
  answer: Response,
  url: URL,
  tell: (state: string) => void,
): Promise<string> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Problem(
      `${shownAddress(url)} answers ${answer.status}${answer.statusText && ` ${answer.statusText}`}.`,
      answer.status === 401 || answer.status === 403
        ? 'It asks who you are: download the file as somebody who may, then import the file.'
        : 'Open the address in a browser: does it show the description?',
    );
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > limits.fileBytes) throw tooLarge(shownAddress(url));
      chunks.push(chunk);
      tell(`${(bytes / 1024 / 1024).toFixed(1)} MB`);
    }
  } catch (error) {
    throw error instanceof Problem ? error : unreachable(url, error);
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (/^\s*<(!doctype|html)/i.test(text))
    throw new Problem(
      `${shownAddress(url)} is a web page, no description.`,
      'Look for a link to the raw file: "raw", "openapi.json" or "Download".',
    );
  return text;
}

function unreachable(url: URL, error: unknown): Problem {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError')
    return new Problem(
      `${shownAddress(url)} did not answer in whole within ${longestMs / 1000} seconds.`,
      'Try again, or download the file and import the file.',
    );
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  const why =
    code === 'ENOTFOUND'
      ? 'there is no such host'
      : code === 'ECONNREFUSED'
        ? 'nobody listens there'
        : (code ?? message);
  return new Problem(
    `${shownAddress(url)} cannot be reached: ${why}.`,
    'Check the address and your connection.',
  );
}
