import { type CollectionEntry, getCollection } from 'astro:content';
import { portalConfig } from '../config/portal-config.ts';
import { byReadingOrder } from '../model/guide-order.ts';
import { apiGuidePath } from '../model/site-paths.ts';
import type { GuideEntry } from '../twins/guide-twins.ts';

/** The guides in reading order. */
export const storedGuides = async (): Promise<readonly CollectionEntry<'guides'>[]> =>
  byReadingOrder(await getCollection('guides'));

export const guidePath = (id: string): string => `/guides/${id}/`;

/** A guide as lists name it. */
export const guideEntry = ({ id, data }: CollectionEntry<'guides'>): GuideEntry => ({
  href: guidePath(id),
  title: data.title,
  description: data.description,
});

type ApiGuide = CollectionEntry<'apiGuides'>;
/** A guide of an API's own folder; `slug` is its name below the API's. */
export interface StoredApiGuide {
  readonly id: string;
  readonly data: ApiGuide['data'];
  readonly entry: ApiGuide;
}

const apiOf = ({ id }: ApiGuide): string => id.slice(0, id.indexOf('/'));
const slugOf = ({ id }: ApiGuide): string => id.slice(id.indexOf('/') + 1);

/** The guides of every API by its id, in reading order. */
export async function storedApiGuides(): Promise<ReadonlyMap<string, readonly StoredApiGuide[]>> {
  const byApi = Map.groupBy(await getCollection('apiGuides'), apiOf);
  return new Map(
    [...byApi].map(([api, entries]) => [
      api,
      byReadingOrder(entries.map((entry) => ({ id: slugOf(entry), data: entry.data, entry }))),
    ]),
  );
}

export const apiGuideEntry = (apiId: string, { id, data }: StoredApiGuide): GuideEntry => ({
  href: apiGuidePath(apiId, id),
  title: data.title,
  description: data.description,
});

/** Where a reader can change a guide; `undefined` where the config names no such place, or the file lies outside of the project. */
export function editLink(file: string | undefined): string | undefined {
  const { editUrl } = portalConfig.guides;
  if (editUrl === undefined || file === undefined || file.startsWith('..')) return undefined;
  return editUrl.replace('{path}', encodeURI(file));
}
