/** A guide as navigation names it. */
export interface GuideLink {
  readonly href: string;
  readonly title: string;
}

/** Guides of one folder, in reading order. */
export interface GuideGroup {
  /** What its folder is called; `undefined` for those in no folder, which come first. */
  readonly title: string | undefined;
  readonly links: readonly GuideLink[];
}

interface Ordered {
  /** Path of the file without its ending. */
  readonly id: string;
  readonly data: { readonly order: number; readonly title: string };
}

const folderOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('/')));

/** By folder, those in none first; then by `order`; then by title. */
export const byReadingOrder = <Guide extends Ordered>(guides: readonly Guide[]): Guide[] =>
  guides.toSorted(
    (one, other) =>
      folderOf(one.id).localeCompare(folderOf(other.id), 'en') ||
      one.data.order - other.data.order ||
      one.data.title.localeCompare(other.data.title, 'en'),
  );

/** @param guides in reading order */
export function guideGroups(
  guides: readonly Ordered[],
  hrefOf: (id: string) => string,
): readonly GuideGroup[] {
  return [...Map.groupBy(guides, ({ id }) => folderOf(id))].map(([folder, members]) => ({
    title: folder === '' ? undefined : titleOf(folder),
    links: members.map(({ id, data }) => ({ href: hrefOf(id), title: data.title })),
  }));
}

/** `first-steps` is called "First steps". */
function titleOf(folder: string): string {
  const words = folder.replace(/[-/]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
