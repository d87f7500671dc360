import { GetResourcesCommand, type Method } from '@aws-sdk/client-api-gateway';
import type { RunningGateway } from '../running-gateway.ts';

/** The paths of an API's resources, sorted. */
export async function pathsOf({ client }: RunningGateway, restApiId: string | undefined) {
  const { items = [] } = await client.send(new GetResourcesCommand({ restApiId, limit: 500 }));
  return items.map(({ path }) => path).sort();
}

/** A method of an API, which must be there, and the resource it belongs to. */
export async function methodAt(
  { client }: RunningGateway,
  restApiId: string | undefined,
  path: string,
  verb: string,
): Promise<{ resourceId: string | undefined; method: Method }> {
  const input = { restApiId, embed: ['methods'], limit: 500 };
  const { items = [] } = await client.send(new GetResourcesCommand(input));
  const resource = items.find((item) => item.path === path);
  const method = resource?.resourceMethods?.[verb];
  if (!resource || !method) throw new Error(`no ${verb} ${path}`);
  return { resourceId: resource.id, method };
}

/** A description as the SDK sends it. */
export const bytesOf = (description: object | string): Buffer =>
  Buffer.from(typeof description === 'string' ? description : JSON.stringify(description));

/** An operation that answers 200 and says no more. */
export const ok = { responses: { 200: { description: 'Fine' } } };

/** A whole OpenAPI 3.0 description with these members. */
export const openApi = (members: object) => ({
  openapi: '3.0.1',
  info: { title: 'a', version: '1' },
  ...members,
});
