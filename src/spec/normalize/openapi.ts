import type { ApiVersion } from '../../model/api.ts';
import { listField, objectField, type JsonObject } from '../../model/json.ts';
import { defined } from '../../model/json.ts';
import type { DescriptionFile } from '../description-file.ts';
import { readExternalDocs, readInfo, readServers } from './info.ts';
import { findOperations, readOperations, type FaultSink } from './operations.ts';
import { createReader } from './reader.ts';
import { readNamedSchemas } from './schema.ts';
import { readSecuritySchemes } from './security.ts';
import { readTags } from './tags.ts';

/** What a document cannot say about itself. */
export interface Origin {
  readonly file: DescriptionFile;
  readonly format: ApiVersion['format'];
  /** Whether a usage plan contains the API, so that the gateway asks for keys. */
  readonly hasKeys: boolean;
}

/** An OpenAPI 3.1 or 3.2 document as the portal's model. */
export function normalizeOpenApi(
  document: JsonObject,
  origin: Origin,
  report: FaultSink,
): ApiVersion {
  const { apiId, version, file } = origin.file;
  const reader = createReader(document);
  const found = findOperations(reader, report);
  const tags = readTags(
    reader,
    listField(document, 'tags'),
    found.map(({ operation }) => operation),
  );
  const operations = readOperations(reader, found, tags, origin.hasKeys, report);
  return defined({
    apiId,
    version,
    file,
    format: origin.format,
    protocol: 'http' as const,
    ...readInfo(objectField(document, 'info'), apiId),
    externalDocs: readExternalDocs(objectField(document, 'externalDocs')),
    servers: readServers(document) ?? [],
    tags: tags.tags,
    operations,
    channels: [],
    schemas: readNamedSchemas(reader),
    securitySchemes: readSecuritySchemes(reader),
  });
}
