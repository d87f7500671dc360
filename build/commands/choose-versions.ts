import type { DescriptionFile } from '../../src/spec/description-file.ts';
import { Problem } from '../terminal.mjs';

/**
 * The descriptions of some names; all of them when there are none.
 * @param names `api/version`, or an API for all its versions
 * @throws Problem for a name that fits nothing
 */
export function chooseVersions(
  found: readonly DescriptionFile[],
  names: readonly string[],
): readonly DescriptionFile[] {
  const fits = ({ apiId, version }: DescriptionFile, name: string) =>
    name === apiId || name === `${apiId}/${version}`;
  for (const name of names)
    if (!found.some((file) => fits(file, name)))
      throw new Problem(
        `There is no description ${JSON.stringify(name)}.`,
        `There are: ${found.map(({ apiId, version }) => `${apiId}/${version}`).join(', ') || 'none'}.`,
      );
  return names.length === 0
    ? found
    : found.filter((file) => names.some((name) => fits(file, name)));
}
