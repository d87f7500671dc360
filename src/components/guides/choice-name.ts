/** How many choices a page has already. */
const counts = new WeakMap<Request, number>();

/** A name for the radio buttons of one choice, another one for each on a page. */
export function choiceName(page: Request): string {
  const count = (counts.get(page) ?? 0) + 1;
  counts.set(page, count);
  return `choice-${count}`;
}

/** As Tab writes it; in text `<` never stands like this. */
const tabInput = /<input type="radio" data-tab/g;

/** Makes the radio buttons of rendered tabs one choice, with the first one taken. Those of a choice inside have their name already. */
export function nameChoice(html: string, name: string): string {
  let isFirst = true;
  return html.replace(tabInput, () => {
    const checked = isFirst ? ' checked' : '';
    isFirst = false;
    return `<input type="radio" name="${name}"${checked}`;
  });
}
