import {
  CreateApiKeyCommand,
  CreateDomainNameCommand,
  CreateRestApiCommand,
  CreateUsagePlanCommand,
  GetRestApiCommand,
  GetTagsCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId } from '../../door/start-door.ts';
import { deploy, startGateway, type RunningGateway } from '../running-gateway.ts';
import { refusalOf } from './refusal.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());

const tag = (resourceArn: string, tags: Record<string, string>) =>
  running.client.send(new TagResourceCommand({ resourceArn, tags }));
const tagsOf = async (resourceArn: string) =>
  (await running.client.send(new GetTagsCommand({ resourceArn }))).tags;
const arn = (path: string) => `arn:aws:apigateway:us-east-1::${path}`;

test.each([
  [
    'a REST API',
    async () => {
      const { id } = await running.client.send(new CreateRestApiCommand({ name: 'a' }));
      return `/restapis/${id}`;
    },
  ],
  [
    'a stage',
    async () => {
      const paths = { '/': { get: { responses: { 200: { description: 'Fine' } } } } };
      const { apiId, stageName } = await deploy(running, { paths });
      return `/restapis/${apiId}/stages/${stageName}`;
    },
  ],
  [
    'an API key',
    async () => {
      const { id } = await running.client.send(new CreateApiKeyCommand({ name: 'a' }));
      return `/apikeys/${id}`;
    },
  ],
  [
    'a usage plan',
    async () => {
      const { id } = await running.client.send(new CreateUsagePlanCommand({ name: 'a' }));
      return `/usageplans/${id}`;
    },
  ],
  [
    'a domain name',
    async () => {
      await running.client.send(new CreateDomainNameCommand({ domainName: 'tagged.example' }));
      return '/domainnames/tagged.example';
    },
  ],
])('%s is tagged, retagged and untagged', async (_what, make) => {
  const resourceArn = arn(await make());
  expect(await tagsOf(resourceArn)).toEqual({});
  const tagged = await tag(resourceArn, { team: 'pets', cost: '1' });
  expect(tagged.$metadata.httpStatusCode).toBe(204);
  await tag(resourceArn, { cost: '2', 'a key/with:signs': 'x' });
  expect(await tagsOf(resourceArn)).toEqual({ team: 'pets', cost: '2', 'a key/with:signs': 'x' });
  const untag = new UntagResourceCommand({ resourceArn, tagKeys: ['team', 'a key/with:signs'] });
  expect((await running.client.send(untag)).$metadata.httpStatusCode).toBe(204);
  expect(await tagsOf(resourceArn)).toEqual({ cost: '2' });
});

test('tags are seen on the API itself', async () => {
  const { id: restApiId = '' } = await running.client.send(
    new CreateRestApiCommand({ name: 'a', tags: { from: 'create' } }),
  );
  await tag(arn(`/restapis/${restApiId}`), { from: 'tag' });
  const { tags } = await running.client.send(new GetRestApiCommand({ restApiId }));
  expect(tags).toEqual({ from: 'tag' });
});

test.each([
  [
    arn('/restapis/unknown'),
    `404 NotFoundException: Invalid API identifier specified ${accountId}:unknown`,
  ],
  [arn('/restapis/a/stages/b'), '404 NotFoundException: Invalid stage identifier specified'],
  [arn('/apikeys/unknown'), '404 NotFoundException: Invalid API Key identifier specified'],
  [arn('/usageplans/unknown'), '404 NotFoundException: Invalid Usage Plan ID specified'],
  [arn('/nothing/unknown'), '400 BadRequestException: Invalid ARN specified in the request'],
  ['no-arn', '400 BadRequestException: Invalid ARN specified in the request'],
])('refuses %s', async (resourceArn, refusal) => {
  expect(await refusalOf(tagsOf(resourceArn))).toBe(refusal);
  expect(await refusalOf(tag(resourceArn, { a: 'b' }))).toBe(refusal);
});
