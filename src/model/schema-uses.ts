import type { ApiVersion } from './api.ts';
import type { Message } from './channel.ts';
import type { Operation } from './operation.ts';
import type { SchemaNode } from './schema.ts';
import { directRefs } from './direct-refs.ts';
import { placedMessages } from './message-places.ts';

/** An operation that sends or gets a schema. */
export interface OperationUse {
  readonly operation: Operation;
  /** Whether it stands in parameters or the body of a request. */
  readonly inRequest: boolean;
  /** Statuses of the responses that hold it, as written. */
  readonly statuses: readonly string[];
}

/** A message that carries a schema. */
export interface MessageUse {
  readonly message: Message;
}

/** Who points at a schema without another named schema between, in the order of the description. */
export interface SchemaUses {
  readonly operations: readonly OperationUse[];
  readonly messages: readonly MessageUse[];
  /** Names of schemas. */
  readonly schemas: readonly string[];
}

interface Growing {
  readonly operations: OperationUse[];
  readonly messages: MessageUse[];
  readonly schemas: string[];
}

type Version = Pick<ApiVersion, 'operations' | 'channels' | 'schemas'>;

const kept = new WeakMap<Version, ReadonlyMap<string, SchemaUses>>();
const nowhere: SchemaUses = { operations: [], messages: [], schemas: [] };

/** Where a named schema is used. Worked out for all of them at once and once a version: one walk over the description. */
export function schemaUses(version: Version, name: string): SchemaUses {
  const uses = kept.get(version) ?? collectUses(version);
  kept.set(version, uses);
  return uses.get(name) ?? nowhere;
}

function collectUses(version: Version): ReadonlyMap<string, SchemaUses> {
  const uses = new Map<string, Growing>();
  const of = (name: string): Growing => {
    const known = uses.get(name) ?? { operations: [], messages: [], schemas: [] };
    uses.set(name, known);
    return known;
  };
  for (const operation of version.operations)
    for (const [name, places] of placesIn(operation))
      of(name).operations.push({ operation, ...places });
  for (const { message } of placedMessages(version))
    for (const name of refsIn([message.payload, message.headers]))
      of(name).messages.push({ message });
  for (const [user, schema] of Object.entries(version.schemas))
    for (const name of directRefs(schema)) if (name !== user) of(name).schemas.push(user);
  return uses;
}

type Places = Pick<OperationUse, 'inRequest' | 'statuses'>;

function placesIn({ parameters, requestBody, responses }: Operation): ReadonlyMap<string, Places> {
  const sent = [...parameters, ...(requestBody?.contents ?? [])].flatMap(nodesOf);
  const places = new Map<string, Places>(
    [...refsIn(sent)].map((name) => [name, { inRequest: true, statuses: [] }]),
  );
  for (const { status, contents, headers } of responses)
    for (const name of refsIn([...contents, ...headers].flatMap(nodesOf))) {
      const { inRequest, statuses } = places.get(name) ?? { inRequest: false, statuses: [] };
      places.set(name, { inRequest, statuses: [...statuses, status] });
    }
  return places;
}

const nodesOf = (part: { readonly schema?: SchemaNode; readonly itemSchema?: SchemaNode }) => [
  part.schema,
  part.itemSchema,
];

const refsIn = (nodes: readonly (SchemaNode | undefined)[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => (node ? [...directRefs(node)] : [])));
