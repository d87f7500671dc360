import type { Kinds } from '../../state/records.ts';
import { badRequest, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

/** The kinds of rows that may carry tags, with where they are and what their 404 says. */
const taggables = [
  {
    kind: 'restApi',
    arn: /^\/restapis\/(?<key>[^/]+)$/,
    missing: (key: string, accountId: string) =>
      `Invalid API identifier specified ${accountId}:${key}`,
  },
  {
    kind: 'stage',
    arn: /^\/restapis\/(?<key>[^/]+\/stages\/[^/]+)$/,
    missing: () => 'Invalid stage identifier specified',
  },
  {
    kind: 'apiKey',
    arn: /^\/apikeys\/(?<key>[^/]+)$/,
    missing: () => 'Invalid API Key identifier specified',
  },
  {
    kind: 'usagePlan',
    arn: /^\/usageplans\/(?<key>[^/]+)$/,
    missing: () => 'Invalid Usage Plan ID specified',
  },
  {
    kind: 'domainName',
    arn: /^\/domainnames\/(?<key>[^/]+)$/,
    missing: () => 'Invalid domain name identifier specified',
  },
] as const;

type TaggableKind = (typeof taggables)[number]['kind'];
type Tags = Readonly<Record<string, string>>;

/** What an ARN of a tags operation points to. */
export interface Tagged {
  readonly tags: Tags;
  write(tags: Tags): void;
}

/**
 * Finds what a tags operation is about.
 * @throws AwsError 400 for an ARN that is none of API Gateway's, 404 for one of something that is not there
 */
export function findTagged(call: OperationCall<'resource_arn'>): Tagged {
  const { store, region, accountId, params } = call;
  const [, resource] =
    new RegExp(`^arn:aws[\\w-]*:apigateway:${region}::(/.*)$`).exec(params.resource_arn) ?? [];
  for (const { kind, arn, missing } of taggables) {
    const key = arn.exec(resource ?? '')?.groups?.['key']?.replace('/stages/', '/');
    if (key === undefined) continue;
    const row = store.get<TaggableKind>(kind, key);
    if (!row) throw notFound(missing(key, accountId));
    return { tags: row.tags ?? {}, write: (tags) => writeTags(call, kind, key, row, tags) };
  }
  throw badRequest('Invalid ARN specified in the request');
}

const writeTags = <K extends TaggableKind>(
  { store }: OperationCall,
  kind: K,
  key: string,
  row: Kinds[K],
  tags: Tags,
) => store.put(kind, key, { ...row, tags });
