/** What a record shows, as Pagefind wrote it (a fragment, 1.5). */
export interface Fragment {
  /** As the record was given. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Stands before what Pagefind wrote, so that it is seen whether a server or the browser has unpacked a file already. */
const unpackedMark = 'pagefind_dcd';

/**
 * The fragments of an index's records, in the order in which it was given them. Pagefind's own list of them, which its search has
 * fetched already, is taken from the browser's cache: its name changes with what it holds.
 *
 * @param folder the index's, with a slash at the end
 * @throws when the list cannot be had
 */
export async function loadFragmentIds(folder: string): Promise<readonly string[]> {
  const entry = (await (await load(`${folder}pagefind-entry.json`)).json()) as {
    readonly languages: Readonly<Record<string, { readonly hash: string }>>;
  };
  const [language] = Object.values(entry.languages);
  if (!language) throw new Error(`${folder} is of no language.`);
  const list = await load(`${folder}pagefind.${language.hash}.pf_meta`, { cache: 'force-cache' });
  return readFragmentIds(await unpack(list));
}

/** @throws when it cannot be had */
export async function loadFragment(folder: string, id: string): Promise<Fragment> {
  const answer = await load(`${folder}fragment/${id}.pf_fragment`);
  return JSON.parse(new TextDecoder().decode(await unpack(answer))) as Fragment;
}

async function load(address: string, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

async function unpack(answer: Response): Promise<Uint8Array> {
  const packed = new Uint8Array(await answer.arrayBuffer());
  if (isMarked(packed)) return packed.subarray(unpackedMark.length);
  // A stream of the bytes at once: a blob's takes four times as long.
  const stream = new Response(packed).body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!isMarked(bytes)) throw new Error(`${answer.url} is not of Pagefind 1.5.`);
  return bytes.subarray(unpackedMark.length);
}

const isMarked = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, unpackedMark.length)) === unpackedMark;

/** Kinds of CBOR that the list has (RFC 8949, section 3.1). */
const kinds = { number: 0, text: 3, array: 4 } as const;

/**
 * Reads the ids from what Pagefind knows of an index: an array that begins with its version and an array of records, each with its
 * fragment's id and the number of its words.
 *
 * @param bytes CBOR (RFC 8949)
 * @throws when they are something else
 */
export function readFragmentIds(bytes: Uint8Array): readonly string[] {
  const decoder = new TextDecoder();
  let at = 0;
  const head = (kind: number): number => {
    const first = bytes[at] ?? 0;
    at += 1;
    if (first >> 5 !== kind) throw new Error('The list of records is not of Pagefind 1.5.');
    const size = first & 31;
    if (size < 24) return size;
    let value = 0;
    for (let left = 2 ** (size - 24); left > 0; left -= 1) {
      value = value * 256 + (bytes[at] ?? 0);
      at += 1;
    }
    return value;
  };
  const text = (): string => {
    const length = head(kinds.text);
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  };
  head(kinds.array);
  text();
  return Array.from({ length: head(kinds.array) }, () => {
    head(kinds.array);
    const id = text();
    head(kinds.number);
    return id;
  });
}
