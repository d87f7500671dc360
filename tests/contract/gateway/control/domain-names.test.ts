import {
  CreateBasePathMappingCommand,
  CreateDomainNameCommand,
  DeleteBasePathMappingCommand,
  DeleteDomainNameCommand,
  GetBasePathMappingCommand,
  GetBasePathMappingsCommand,
  GetDomainNameCommand,
  GetDomainNamesCommand,
  UpdateBasePathMappingCommand,
  UpdateDomainNameCommand,
  type CreateBasePathMappingCommandInput,
  type PatchOperation,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deploy, startGateway, type RunningGateway } from '../running-gateway.ts';
import { contentOf, refusalOf } from './refusal.ts';

let running: RunningGateway;
let domainName: string;
let made = 0;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());
beforeEach(() => {
  made += 1;
  domainName = `api${made}.example.com`;
});

const create = (input = {}) =>
  running.client.send(new CreateDomainNameCommand({ domainName, ...input }));
const noDomain = '404 NotFoundException: Invalid domain name identifier specified';

describe('domain names', () => {
  test('a regional one has a regional host, an edge one a distribution', async () => {
    const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/a';
    const regional = await create({
      regionalCertificateArn: certificate,
      endpointConfiguration: { types: ['REGIONAL'] },
      tags: { a: 'b' },
    });
    expect(regional.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(regional)).toEqual({
      domainName,
      regionalCertificateArn: certificate,
      regionalDomainName: expect.stringMatching(
        /^d-\w{10}\.execute-api\.us-east-1\.amazonaws\.com$/,
      ) as string,
      domainNameStatus: 'AVAILABLE',
      securityPolicy: 'TLS_1_2',
      endpointConfiguration: { types: ['REGIONAL'], ipAddressType: 'ipv4' },
      tags: { a: 'b' },
    });
    const edge = await create({ domainName: `edge.${domainName}` });
    expect(edge.distributionDomainName).toMatch(/\.cloudfront\.net$/);
  });

  test('a domain name is taken once, and must look like one', async () => {
    await create();
    expect(await refusalOf(create())).toBe(
      '400 BadRequestException: The domain name you provided already exists.',
    );
    expect(await refusalOf(create({ domainName: 'no domain' }))).toContain(
      '400 BadRequestException',
    );
  });

  test('is read, listed, updated and deleted', async () => {
    await create();
    const { items = [] } = await running.client.send(new GetDomainNamesCommand({ limit: 500 }));
    expect(items.map((item) => item.domainName)).toContain(domainName);
    const patchOperations: PatchOperation[] = [
      { op: 'replace', path: '/securityPolicy', value: 'TLS_1_0' },
    ];
    const updated = await running.client.send(
      new UpdateDomainNameCommand({ domainName, patchOperations }),
    );
    expect(updated.securityPolicy).toBe('TLS_1_0');
    const remove = () => running.client.send(new DeleteDomainNameCommand({ domainName }));
    expect((await remove()).$metadata.httpStatusCode).toBe(202);
    expect(await refusalOf(remove())).toBe(noDomain);
    const get = new GetDomainNameCommand({ domainName });
    expect(await refusalOf(running.client.send(get))).toBe(noDomain);
  });
});

describe('base path mappings', () => {
  let restApiId: string;
  const stage = 'v1';
  beforeEach(async () => {
    const deployed = await deploy(running, {
      paths: {
        '/hello': {
          get: {
            responses: { 200: { description: 'Hi', content: { 'text/plain': { example: 'hi' } } } },
          },
        },
      },
    });
    restApiId = deployed.apiId;
    await create();
  });
  const map = (input: Partial<CreateBasePathMappingCommandInput> = {}) =>
    running.client.send(
      new CreateBasePathMappingCommand({ domainName, restApiId, stage, ...input }),
    );
  const get = (basePath: string) =>
    running.client.send(new GetBasePathMappingCommand({ domainName, basePath }));
  const noMapping = '404 NotFoundException: Invalid base path mapping identifier specified';

  test('without a base path is the root of the domain', async () => {
    const mapping = await map();
    expect(mapping.$metadata.httpStatusCode).toBe(201);
    expect(contentOf(mapping)).toEqual({ basePath: '(none)', restApiId, stage });
    expect(contentOf(await get('(none)'))).toEqual({ basePath: '(none)', restApiId, stage });
  });

  test('of several segments leads the data plane to its stage', async () => {
    await running.client.send(new CreateDomainNameCommand({ domainName: 'localhost' }));
    await map({ domainName: 'localhost', basePath: 'pets/v1' });
    const { status, body } = await running.call('/pets/v1/hello', {
      headers: { host: 'localhost' },
    });
    expect([status, body]).toEqual([200, 'hi']);
  });

  test('is updated and deleted', async () => {
    await map({ basePath: 'a' });
    await map({ basePath: 'b' });
    const update = (basePath: string, value: string) =>
      running.client.send(
        new UpdateBasePathMappingCommand({
          domainName,
          basePath,
          patchOperations: [{ op: 'replace', path: '/basePath', value }],
        }),
      );
    expect(await refusalOf(update('a', 'b'))).toContain('409 ConflictException');
    expect((await update('a', 'c')).basePath).toBe('c');
    const list = new GetBasePathMappingsCommand({ domainName });
    const { items = [] } = await running.client.send(list);
    expect(items.map(({ basePath }) => basePath).sort()).toEqual(['b', 'c']);
    const remove = () =>
      running.client.send(new DeleteBasePathMappingCommand({ domainName, basePath: 'c' }));
    expect((await remove()).$metadata.httpStatusCode).toBe(202);
    expect(await refusalOf(remove())).toBe(noMapping);
    expect(await refusalOf(get('c'))).toBe(noMapping);
  });

  test.each<[Partial<CreateBasePathMappingCommandInput>, string]>([
    [{ domainName: 'unknown.example' }, noDomain],
    [{ restApiId: 'unknown' }, '400 BadRequestException: Invalid REST API identifier specified'],
    [{ stage: 'unknown' }, '400 BadRequestException: Invalid stage identifier specified'],
    [{ basePath: 'taken' }, '409 ConflictException: Base path already exists for this domain name'],
  ])('refuses %o', async (input, refusal) => {
    await map({ basePath: 'taken' });
    expect(await refusalOf(map(input))).toBe(refusal);
  });
});
