import { searchKinds, type SearchKind, type SearchRecord } from './search-records.ts';

/** What an answer shows beside its title and its excerpt. */
export interface ShownFacts {
  readonly url: string;
  readonly kind: SearchKind;
  /** The version it belongs to, as `apiId/version`; guides belong to none. */
  readonly of?: string;
  readonly method?: string;
  readonly path?: string;
  readonly id?: string;
  readonly isDeprecated: boolean;
}

/** No URL has one (RFC 3986). */
const separator = ' ';

/**
 * The address of a record in the index: its URL, then what is shown of it. Pagefind makes words of everything else that it is given, and
 * each would cost time in every search for a word like it (see wholeName).
 */
export function searchAddress(record: SearchRecord & { readonly of?: string }): string {
  const { url, kind, of, method, path, id, isDeprecated } = record;
  const facts = new URLSearchParams({
    kind,
    ...(of !== undefined && { of }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    ...(id !== undefined && { id }),
    ...(isDeprecated && { deprecated: '' }),
  });
  return `${url}${separator}${facts.toString()}`;
}

/** Reads what searchAddress wrote. */
export function readSearchAddress(address: string): ShownFacts {
  const [url = '', text] = address.split(separator);
  const facts = new URLSearchParams(text);
  const fact = <Name extends string>(name: Name) => {
    const value = facts.get(name);
    return value === null ? {} : ({ [name]: value } as Record<Name, string>);
  };
  return {
    url,
    kind: searchKinds.find((kind) => kind === facts.get('kind')) ?? 'guide',
    ...fact('of'),
    ...fact('method'),
    ...fact('path'),
    ...fact('id'),
    isDeprecated: facts.has('deprecated'),
  };
}
