import { navigation as words } from '#words/navigation.ts';
import type { NavigationOperation, NavigationTag } from '../../model/navigation.ts';
import { tagAnchor } from '../../model/site-paths.ts';

/** A tag in the list, to be opened by the reader or by a script. */
export interface TagItem {
  readonly slug: string;
  readonly item: HTMLLIElement;
  /** Opens it and waits for its operations. */
  open(): Promise<void>;
}

/**
 * A tag to fold, whose operations are loaded when it is opened for the first time.
 * @param base path of the version's overview
 */
export function tagItem(
  { slug, title, count }: NavigationTag,
  base: string,
  load: () => Promise<readonly NavigationOperation[]>,
): TagItem {
  const item = document.createElement('li');
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  const list = document.createElement('ul');
  const number = document.createElement('small');
  number.textContent = String(count);
  summary.append(title, number);
  fold.dataset['tag'] = slug;
  fold.append(summary, list);
  item.append(fold);
  let filling: Promise<void> | undefined;
  const fill = (): Promise<void> => {
    list.replaceChildren(line(words.loading));
    return load().then(
      (operations) => list.replaceChildren(...operations.map((one) => operationItem(one, base))),
      () => {
        filling = undefined;
        list.replaceChildren(line(words.failed, `${base}#${tagAnchor(slug)}`));
      },
    );
  };
  fold.addEventListener('toggle', () => {
    if (fold.open) filling ??= fill();
  });
  const open = (): Promise<void> => {
    fold.open = true;
    return (filling ??= fill());
  };
  return { slug, item, open };
}

/** An operation in the list; the one that the page is about is marked. */
export function operationItem(
  { slug, title, method }: NavigationOperation,
  base: string,
): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const name = document.createElement('span');
  const badge = document.createElement('span');
  link.href = `${base}operations/${slug}/`;
  name.textContent = title;
  badge.textContent = method.toUpperCase();
  badge.className = `method method-${method}`;
  if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  link.append(name, badge);
  item.append(link);
  return item;
}

function line(text: string, href?: string): HTMLLIElement {
  const item = document.createElement('li');
  const inner = document.createElement(href === undefined ? 'p' : 'a');
  inner.textContent = text;
  if (inner instanceof HTMLAnchorElement && href !== undefined) inner.href = href;
  item.append(inner);
  return item;
}
