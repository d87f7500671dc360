import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** What a sentence about a change may need: names and values are untrusted text. */
interface Facts {
  readonly subject?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The changelog of an API. */
export const changelog = {
  title: 'Changelog',
  of: (api: string) => `Changelog of ${api}`,
  words: (api: string) =>
    `What changed from version to version of ${api}, and what may break a client.`,
  lead: 'Made from the difference between the descriptions of each version and the one before it.',
  first: 'The first version.',
  same: 'Nothing changed that a client could notice.',
  since: (version: string) => `against ${version}`,
  feed: 'RSS feed',
  file: 'JSON',
  filter: 'Show',
  all: 'All',
  breaking: 'Breaking',
  kinds: { added: 'Added', changed: 'Changed', deprecated: 'Deprecated', removed: 'Removed' },
  kindChips: { added: 'added', changed: 'changed', deprecated: 'deprecated', removed: 'removed' },
  breakingChip: 'breaking',
  counts: {
    breaking: (count: number) => plural(count, { one: '# breaking', other: '# breaking' }),
    added: (count: number) => plural(count, { other: '# added' }),
    changed: (count: number) => plural(count, { other: '# changed' }),
    deprecated: (count: number) => plural(count, { other: '# deprecated' }),
    removed: (count: number) => plural(count, { other: '# removed' }),
  },
  hidden: (count: number) =>
    plural(count, {
      one: 'One more change is counted here and not listed.',
      other: '# more changes are counted here and not listed.',
    }),
  hiddenFile: 'The JSON file lists the first 300 of each version.',
  unfinished: 'These descriptions are so large that not all of their schemas were compared.',
  none: 'Nothing of this kind in the changes shown.',
  schema: 'Schema',
  usedBy: (place: string) => `used by ${place}`,
  directions: {
    request: 'in requests',
    response: 'in responses',
    both: 'in requests and responses',
  },
  parts: {
    'path-parameter': 'Path parameter',
    'query-parameter': 'Query parameter',
    'header-parameter': 'Header',
    'cookie-parameter': 'Cookie',
    'request-body': 'Request body',
    response: 'Response',
    'response-header': 'Response header',
    'sent-message': 'Message you send',
    'received-message': 'Message you receive',
  },
  newIn: (version: string) => `new in ${version}`,
  changedIn: (version: string) => `changed in ${version}`,
  switcher: {
    label: 'Version',
    notThere: (version: string) => `not in ${version}: opens its overview`,
  },
  sentences: {
    'operation-added': () => 'Added.',
    'operation-removed': () => 'Removed.',
    'operation-moved': ({ before, after }: Facts) => `Moved from ${before} to ${after}.`,
    'operation-id-changed': ({ before, after }: Facts) =>
      `Its operationId is now ${after}; it was ${before}. Generated clients name their methods after it.`,
    'operation-deprecated': () => 'Deprecated.',
    'operation-restored': () => 'No longer deprecated.',
    'parameter-added': () => 'Added, optional.',
    'required-parameter-added': () => 'Added, and required.',
    'parameter-removed': () => 'Removed.',
    'parameter-renamed': ({ before, after }: Facts) =>
      `Called ${after} now, ${before} before; the path itself is the same.`,
    'parameter-required': () => 'Now required.',
    'parameter-optional': () => 'No longer required.',
    'parameter-deprecated': () => 'Deprecated.',
    'parameter-encoding-changed': ({ before, after }: Facts) =>
      `Written another way: ${after}; it was ${before}.`,
    'body-added': () => 'Added, optional.',
    'required-body-added': () => 'Added, and required.',
    'body-removed': () => 'Removed.',
    'body-required': () => 'Now required.',
    'body-optional': () => 'No longer required.',
    'media-type-added': () => 'Media type added.',
    'media-type-removed': () => 'Media type removed.',
    'response-added': () => 'Added.',
    'response-removed': () => 'Removed.',
    'header-added': () => 'Added.',
    'header-removed': () => 'Removed.',
    'header-required': () => 'Now always there.',
    'header-optional': () => 'May now be missing.',
    'security-added': () => 'Needs credentials now; it needed none.',
    'security-removed': () => 'Needs no credentials any more.',
    'security-alternative-added': ({ after }: Facts) => `Another way to authorize: ${after}`,
    'security-alternative-removed': ({ before }: Facts) =>
      `No longer a way to authorize: ${before}`,
    'scope-added': ({ after }: Facts) => `Needs the scope ${after} as well.`,
    'scope-removed': ({ before }: Facts) => `No longer needs the scope ${before}.`,
    'channel-added': () => 'Added.',
    'channel-removed': () => 'Removed.',
    'message-added': () => 'Added.',
    'message-removed': () => 'Removed.',
    'type-changed': ({ before, after }: Facts) =>
      `Type changed from ${before || 'any'} to ${after || 'any'}.`,
    'format-changed': ({ before, after }: Facts) =>
      `Format changed from ${before ?? 'none'} to ${after ?? 'none'}.`,
    'value-added': ({ after }: Facts) => `Value ${after} added.`,
    'value-removed': ({ before }: Facts) => `Value ${before} removed.`,
    'values-limited': () => 'Limited to a list of values.',
    'values-unlimited': () => 'No longer limited to a list of values.',
    'constraint-added': ({ subject, after }: Facts) => `Limited by ${subject} ${after}.`,
    'constraint-removed': ({ subject, before }: Facts) =>
      `No longer limited by ${subject} ${before}.`,
    'constraint-changed': ({ subject, before, after }: Facts) =>
      `${subject} changed from ${before} to ${after}.`,
    'default-changed': ({ before, after }: Facts) => `Default changed from ${before} to ${after}.`,
    'property-added': () => 'Added.',
    'required-property-added': () => 'Added, and required.',
    'property-removed': () => 'Removed.',
    'property-required': () => 'Now required.',
    'property-optional': () => 'No longer required.',
    'property-deprecated': () => 'Deprecated.',
    'other-properties-refused': () => 'Properties that are not described are refused now.',
    'other-properties-allowed': () => 'Properties that are not described are allowed now.',
    'read-only': () => 'Read-only now: it cannot be sent any more.',
    'write-only': () => 'Write-only now: it is not sent back any more.',
    'alternative-added': ({ after }: Facts) => `May now also be ${after}.`,
    'alternative-removed': ({ before }: Facts) => `Can no longer be ${before}.`,
  },
};
