const maxLength = 80;

/** A name as a part of a URL: ASCII letters in lower case, digits and hyphens; empty when nothing of it can be kept. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
}

/** Gives out names of which no two are equal: a taken one gets a number, `list-stops-2`. */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let number = next.get(wanted) ?? 2;
    for (; taken.has(name); number += 1) name = `${wanted}-${number}`;
    next.set(wanted, number);
    taken.add(name);
    return name;
  };
}
