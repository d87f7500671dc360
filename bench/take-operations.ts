const methods = new Set('get put post delete options head patch trace'.split(' '));

interface Description {
  readonly paths: Readonly<Record<string, object>>;
}

/**
 * A description with whole paths of another until these hold as many operations; everything else stays, so that only the number of
 * operations differs.
 * @param text a description of OpenAPI as JSON
 */
export function takeOperations(text: string, count: number): string {
  const description = JSON.parse(text) as Description;
  const paths: [string, object][] = [];
  let taken = 0;
  for (const [path, item] of Object.entries(description.paths)) {
    if (taken >= count) break;
    taken += Object.keys(item).filter((key) => methods.has(key)).length;
    paths.push([path, item]);
  }
  return JSON.stringify({ ...description, paths: Object.fromEntries(paths) });
}
