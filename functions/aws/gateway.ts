import {
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  DeleteApiKeyCommand,
  DeleteUsagePlanKeyCommand,
  GetUsageCommand,
  GetUsagePlanKeyCommand,
  paginateGetApiKeys,
  type APIGatewayClient,
} from '@aws-sdk/client-api-gateway';
import { isRefusal } from '../core/gateway-error.ts';
import type { Gateway } from '../core/ports.ts';
import { daysOfUse } from './days-of-use.ts';
import { refusing } from './gateway-refusal.ts';

/** The largest page API Gateway gives. */
const pageSize = 500;

/** Amazon API Gateway by the SDK. Give it a client that makes one attempt: the core paces and repeats. */
export const apiGatewayOf = (client: APIGatewayClient): Gateway => ({
  createKey: ({ name, value, userId }) =>
    refusing(async () => {
      const { id } = await client.send(
        new CreateApiKeyCommand({ name, value, customerId: userId, enabled: true }),
      );
      if (id === undefined) throw new Error('CreateApiKey answered without an id.');
      return id;
    }),

  findKey: (name) => refusing(() => findByName(client, name)),

  deleteKey: (apiKey) =>
    refusing(async () => {
      await client.send(new DeleteApiKeyCommand({ apiKey }));
    }),

  addKeyToPlan: (usagePlanId, keyId) =>
    refusing(async () => {
      await client.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }));
    }),

  isKeyOnPlan: async (usagePlanId, keyId) => {
    try {
      await refusing(() => client.send(new GetUsagePlanKeyCommand({ usagePlanId, keyId })));
      return true;
    } catch (error) {
      if (isRefusal(error, 'not-found')) return false;
      throw error;
    }
  },

  removeKeyFromPlan: (usagePlanId, keyId) =>
    refusing(async () => {
      await client.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId }));
    }),

  usageOfPlan: (usagePlanId, { from, to }, position) =>
    refusing(async () => {
      const page = await client.send(
        new GetUsageCommand({
          usagePlanId,
          startDate: from,
          endDate: to,
          limit: pageSize,
          position,
        }),
      );
      return {
        days: daysOfUse(usagePlanId, from, page.items ?? {}),
        ...(page.position === undefined ? {} : { position: page.position }),
      };
    }),
});

/** API Gateway matches the beginning of names, so what it finds is looked through. */
async function findByName(
  client: APIGatewayClient,
  name: string,
): Promise<{ readonly id: string; readonly value: string } | undefined> {
  const pages = paginateGetApiKeys({ client, pageSize }, { nameQuery: name, includeValues: true });
  for await (const { items = [] } of pages) {
    const { id, value } = items.find((key) => key.name === name) ?? {};
    if (id !== undefined && value !== undefined) return { id, value };
  }
  return undefined;
}
