import type { ApiSnapshot, StageRecord } from '../../state/records.ts';

/** What an export is made from: an API as it was deployed to a stage. */
export interface ExportSource {
  readonly snapshot: ApiSnapshot;
  readonly stage: StageRecord;
  readonly region: string;
  /** The API's own version, else the time it was made. */
  readonly version: string;
  readonly withIntegrations: boolean;
  readonly withAuthorizers: boolean;
  readonly withValidators: boolean;
}

/** `info` of the exported description. */
export const exportInfo = ({ snapshot: { restApi }, version }: ExportSource): object => ({
  title: restApi.name,
  description: restApi.description,
  version,
});

/** Host that AWS serves the API at. */
export const exportHost = ({ snapshot, region }: ExportSource): string =>
  `${snapshot.restApi.id}.execute-api.${region}.amazonaws.com`;

/** Key of a verb in a path item. */
export const operationKey = (verb: string): string =>
  verb === 'ANY' ? 'x-amazon-apigateway-any-method' : verb.toLowerCase();
