import type { Context } from 'aws-lambda';
import { apiGateway } from '../aws/api-gateway-client.ts';
import { apiGatewayOf } from '../aws/gateway.ts';
import { collectUsage } from '../core/collect-usage.ts';
import { lazily } from './_lazily.ts';
import { tablePorts } from './_ports.ts';
import { readEnvironment } from './env.ts';

/** Time kept for the last call to the gateway and for writing what it answered. */
const reserveMs = 15_000;

/** Copies the gateway's counts into the portal's table, by the clock. */
export const handler = lazily(() => {
  const { TABLE_NAME } = readEnvironment(['TABLE_NAME']);
  const table = tablePorts(TABLE_NAME);
  const collect = collectUsage({ ...table, gateway: apiGatewayOf(apiGateway) });
  return async (_event: unknown, context: Context): Promise<{ readonly isWhole: boolean }> => {
    const isWhole = await collect(
      table.clock.now() + context.getRemainingTimeInMillis() - reserveMs,
    );
    table.log.info('collected', { requestId: context.awsRequestId, isWhole });
    return { isWhole };
  };
});
