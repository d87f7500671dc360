/** A public description on disk. */
export interface PublicDescription {
  /** Its path within its collection without ending, e.g. `amazonaws.com/acm`. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** The version of OpenAPI as it says, to its second number: `3.1`. */
  readonly format: string;
}

/** The format nearly all of them have: of this one a share is enough. */
const commonFormat = '3.0';

/**
 * The same sample each time: every description in a rare format, and of the others, in the order of their names, each n-th.
 *
 * @param every 1 takes them all
 */
export function chooseSample(
  descriptions: readonly PublicDescription[],
  every: number,
): readonly PublicDescription[] {
  const sorted = descriptions.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const common = sorted.filter(({ format }) => format === commonFormat);
  const taken = new Set(common.filter((_, index) => index % every === 0));
  return sorted.filter((one) => one.format !== commonFormat || taken.has(one));
}

/** Names for the folders of the portal's APIs: usable in an address, each once. */
export function folderNames(descriptions: readonly PublicDescription[]): readonly string[] {
  const used = new Set<string>();
  return descriptions.map(({ name }) => {
    const base =
      name
        .toLowerCase()
        .split(/[^a-z0-9.]+/)
        .join('-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .replace(/[.-]{2,}/g, '-') || 'api';
    let free = base;
    for (let count = 2; used.has(free); count += 1) free = `${base}-${count}`;
    used.add(free);
    return free;
  });
}
