import { createDescriptionCutter, referenceParts } from '../src/model/cut-description.ts';
import { operationPath } from '../src/model/site-paths.ts';
import type { HeavyDescription } from './heavy-descriptions.ts';
import { readDescription } from './read-description.ts';

/** One page of a reference, with what the portal's build would put into it. */
export interface CutReference {
  readonly slug: string;
  /** For the island: operations of the part with the addresses of their pages. */
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly href: string;
  }[];
  /** The cut description as JSON; made anew each time, for together they are too large to keep. */
  readonly cut: () => string;
}

/**
 * Reads a description and cuts its reference exactly as a build does.
 *
 * @throws when the portal refuses the description, with the findings
 */
export async function cutReferences(
  description: HeavyDescription,
): Promise<readonly CutReference[]> {
  const { version, document } = await readDescription(description);
  const cutter = createDescriptionCutter(version, document);
  return referenceParts(version).map((part) => ({
    slug: part.slug,
    operations: part.operations.map(({ method, path, slug }) => ({
      method,
      path,
      href: operationPath(version, slug),
    })),
    cut: () => JSON.stringify(cutter.byPart(part)),
  }));
}
