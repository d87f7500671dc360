import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { ExternalDocs } from '../model/external-docs.ts';
import { safeLink } from '../model/safe-link.ts';
import { inline, link } from './escape.ts';

/** What becomes of a version; nothing for a stable one. */
export function lifecycleLine({ lifecycle, sunset }: ApiVersion): string | undefined {
  if (lifecycle === 'stable') return undefined;
  const isDated = lifecycle === 'deprecated' && sunset !== undefined;
  const end = isDated ? ` ${words.stopsOn(inline(sunset))}` : '';
  return `**${words.lifecycle[lifecycle]}**${end}`;
}

/** A link out of the portal, or only its words where the address is not safe to follow. */
export function externalLink({ url, description }: ExternalDocs): string {
  const address = safeLink(url);
  const label = inline(description ?? url);
  return address === undefined ? label : link(label, address);
}
