import type { ApiVersion, Lifecycle } from '../../model/api.ts';
import type { ExternalDocs } from '../../model/external-docs.ts';
import type { Server } from '../../model/server.ts';
import {
  defined,
  field,
  isJsonObject,
  listField,
  objectField,
  stringField,
  type JsonObject,
} from '../../model/json.ts';

type Info = Pick<
  ApiVersion,
  | 'title'
  | 'release'
  | 'summary'
  | 'description'
  | 'lifecycle'
  | 'sunset'
  | 'releasedOn'
  | 'contact'
  | 'license'
  | 'termsOfService'
>;

const lifecycles = new Set<string>(['experimental', 'stable', 'deprecated', 'retired']);

/** The `info` object; `x-lifecycle` and `x-sunset` in it say how long the version will live. */
export function readInfo(info: JsonObject, fallbackTitle: string): Info {
  return defined({
    title: stringField(info, 'title') || fallbackTitle,
    release: stringField(info, 'version') ?? '',
    summary: stringField(info, 'summary'),
    description: stringField(info, 'description'),
    lifecycle: readLifecycle(info),
    sunset: stringField(info, 'x-sunset'),
    releasedOn: readDay(stringField(info, 'x-release-date')),
    contact: readContact(objectField(info, 'contact')),
    license: readLicense(objectField(info, 'license')),
    termsOfService: stringField(info, 'termsOfService'),
  });
}

function readLifecycle(info: JsonObject): Lifecycle {
  const written = stringField(info, 'x-lifecycle') ?? '';
  if (lifecycles.has(written)) return written as Lifecycle;
  return stringField(info, 'x-sunset') === undefined ? 'stable' : 'deprecated';
}

/** The day of an ISO 8601 date or date-time, as it is written; nothing where no day can be made out. */
function readDay(date: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(date ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

function readContact(contact: JsonObject): ApiVersion['contact'] {
  const { name, url, email } = contact;
  const read = defined({ name: text(name), url: text(url), email: text(email) });
  return Object.keys(read).length > 0 ? read : undefined;
}

function readLicense(license: JsonObject): ApiVersion['license'] {
  const name = stringField(license, 'name') ?? stringField(license, 'identifier');
  return name === undefined ? undefined : defined({ name, url: stringField(license, 'url') });
}

/** An `externalDocs` object, if it has an address. */
export function readExternalDocs(docs: JsonObject): ExternalDocs | undefined {
  const url = stringField(docs, 'url');
  if (url === undefined) return undefined;
  return defined({ url, description: stringField(docs, 'description') });
}

/** The servers of a document, a path or an operation; `undefined` when the place names none. */
export function readServers(value: JsonObject): readonly Server[] | undefined {
  const servers = listField(value, 'servers').filter(isJsonObject);
  if (servers.length === 0) return undefined;
  return servers.map((server) =>
    defined({
      url: stringField(server, 'url') ?? '/',
      description: stringField(server, 'description') ?? stringField(server, 'name'),
      stage: stringField(server, 'x-stage'),
      variables: readVariables(server),
    }),
  );
}

/** The variables in a server's URL. A value may be missing from a faulty description; the name then stands for it. */
export function readVariables(server: JsonObject): Server['variables'] {
  const variables = Object.entries(objectField(server, 'variables'));
  if (variables.length === 0) return undefined;
  return Object.fromEntries(
    variables.map(([name, variable]) => {
      const values = field(variable, 'enum');
      return [
        name,
        defined({
          default: String(field(variable, 'default') ?? name),
          enum: Array.isArray(values) ? values.map(String) : undefined,
          description: stringField(variable, 'description'),
        }),
      ];
    }),
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
