import { join } from 'node:path';
import type { AwsRequest, AwsResponse, AwsService } from '../../src/model/aws-wire.ts';
import { openTables, type Tables } from './tables.ts';

export interface DynamoDbOptions {
  /** Folder of the data, one folder a region below it. */
  readonly folder: string;
  readonly accountId: string;
  /** Told, in a line or by an error, of each answer of 500 and above. */
  readonly onError: (error: unknown) => void;
}

export interface DynamoDb {
  readonly service: AwsService;
  close(): Promise<void>;
}

/** DynamoDB by dynalite: a region's tables are opened at the first request to it, and again after a failure. */
export function createDynamoDb({ folder, accountId, onError }: DynamoDbOptions): DynamoDb {
  const regions = new Map<string, Promise<Tables>>();

  const open = (region: string): Promise<Tables> => {
    const known = regions.get(region);
    if (known !== undefined) return known;
    const env = { AWS_REGION: region, AWS_ACCOUNT_ID: accountId };
    const opening = openTables(join(folder, region), env);
    regions.set(region, opening);
    const forget = () => void (regions.get(region) === opening && regions.delete(region));
    opening.then((tables) => tables.ended.then(forget, forget), forget);
    return opening;
  };

  return {
    async service(request: AwsRequest): Promise<AwsResponse> {
      try {
        const tables = await open(request.region);
        const response = await tables.send(request);
        if (response.status >= 500) onError(faultOf(request, response));
        return response;
      } catch (error) {
        onError(error);
        return internalServerError;
      }
    },
    async close() {
      const opened = await Promise.allSettled(regions.values());
      await Promise.all(
        opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)),
      );
    },
  };
}

const faultOf = ({ headers }: AwsRequest, { status, body }: AwsResponse) =>
  `${headers['x-amz-target']} was answered ${status} by dynalite: ${Buffer.from(body).toString()}`;

/** What DynamoDB answers when it fails itself; SDKs repeat the request. */
const internalServerError: AwsResponse = {
  status: 500,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({
    __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
    message: 'The request processing has failed because of an unknown error, exception or failure.',
  }),
};
