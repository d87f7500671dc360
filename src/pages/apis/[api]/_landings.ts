import { type CollectionEntry, getCollection } from 'astro:content';
import type { ApiVersion } from '../../../model/api.ts';
import { apiVersions } from '../../_apis.ts';
import { type StoredApiGuide, storedApiGuides } from '../../_guides.ts';

/** What the landing page of an API, and every guide of its folder, is given. */
export interface LandingProps {
  /** All versions of the API, newest first. */
  readonly versions: readonly [ApiVersion, ...ApiVersion[]];
  /** The owner's words, where there are any. */
  readonly landing: CollectionEntry<'landings'> | undefined;
  /** In reading order. */
  readonly guides: readonly StoredApiGuide[];
}

/**
 * Every API with what lies beside its descriptions.
 * @throws Error naming a text in the folder of no API, which nobody would ever see
 */
export async function landings(): Promise<ReadonlyMap<string, LandingProps>> {
  const [texts, guides] = [await getCollection('landings'), await storedApiGuides()];
  const byApi = Map.groupBy(await apiVersions(), ({ apiId }) => apiId);
  const strays = [...texts.map(({ id }) => id), ...guides.keys()].filter((id) => !byApi.has(id));
  if (strays[0] !== undefined)
    throw new Error(
      `openapi/${strays[0]} has a landing page or guides, but no description: add one, or move them to src/content/guides.`,
    );
  return new Map(
    [...byApi].flatMap(([api, [newest, ...older]]) =>
      newest === undefined
        ? []
        : [
            [
              api,
              {
                versions: [newest, ...older],
                landing: texts.find(({ id }) => id === api),
                guides: guides.get(api) ?? [],
              },
            ] as const,
          ],
    ),
  );
}

/** The `getStaticPaths` of a route with one page an API. */
export const landingPaths = async () =>
  [...(await landings())].map(([api, props]) => ({ params: { api }, props }));

export interface ApiGuideProps extends LandingProps {
  readonly guide: StoredApiGuide;
}

/** The `getStaticPaths` of a route below `/apis/[api]/guides/`. */
export const apiGuidePaths = async () =>
  [...(await landings())].flatMap(([api, props]) =>
    props.guides.map((guide) => ({ params: { api, slug: guide.id }, props: { ...props, guide } })),
  );
