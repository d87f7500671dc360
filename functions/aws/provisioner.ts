import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Log, Provisioner } from '../core/ports.ts';

/** Wakes the provisioner's Lambda without waiting for it. */
export const lambdaProvisioner = (
  client: LambdaClient,
  functionName: string,
  log: Log,
): Provisioner => ({
  wake: async (item) => {
    try {
      await client.send(
        new InvokeCommand({
          FunctionName: functionName,
          InvocationType: 'Event',
          Payload: JSON.stringify(item ? { first: item } : {}),
        }),
      );
    } catch (error) {
      log.error('The provisioner could not be woken; its sweep will find the work.', error);
    }
  },
});
