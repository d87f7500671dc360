import { GetExportCommand } from '@aws-sdk/client-api-gateway';
import { awsProblem } from './aws-problem.ts';
import type { Gateway } from './gateway-client.ts';
import type { StageAddress } from './stage-address.ts';

/**
 * A stage as API Gateway exports it: OpenAPI 3.0.1 with its extensions, JSON text.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetExport.html
 * @throws Problem
 */
export async function exportStage(
  { client, region }: Gateway,
  { restApiId, stageName }: StageAddress,
): Promise<string> {
  try {
    const { body } = await client.send(
      new GetExportCommand({
        restApiId,
        stageName,
        exportType: 'oas30',
        parameters: { extensions: 'apigateway' },
        accepts: 'application/json',
      }),
    );
    return Buffer.from(body ?? new Uint8Array()).toString('utf8');
  } catch (error) {
    throw awsProblem(error, `The stage ${stageName} of the API ${restApiId}`, region);
  }
}
