import { APIGatewayClient } from '@aws-sdk/client-api-gateway';

/**
 * One attempt a call: the core keeps the account's pace itself, and the SDK would repeat every 429 at its own. The control
 * plane can be slow, hence more time than other clients have.
 */
export const apiGateway = new APIGatewayClient({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 },
});
