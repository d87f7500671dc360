import { type CollectionEntry, getCollection } from 'astro:content';
import type { GuideEntry } from '../twins/guide-twins.ts';

/** The guides in reading order. */
export async function storedGuides(): Promise<readonly CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides');
  return guides.sort((one, other) => one.data.order - other.data.order);
}

/** A guide as lists name it. */
export const guideEntry = ({ id, data }: CollectionEntry<'guides'>): GuideEntry => ({
  href: `/guides/${id}/`,
  title: data.title,
  description: data.description,
});
