import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import { readApis } from '../../../src/spec/read-apis.ts';
import { channelReferenceTwin, channelTwin } from '../../../src/twins/channel-twin.ts';
import { guideTwin } from '../../../src/twins/guide-twins.ts';
import { llmsFullOfVersion, llmsTxt } from '../../../src/twins/llms.ts';
import { operationTwin } from '../../../src/twins/operation-twin.ts';
import { overviewTwin } from '../../../src/twins/overview-twin.ts';
import { schemaTwin } from '../../../src/twins/schema-twin.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

const place = { gatewayUrl: 'https://gateway.example', siteOrigin: 'https://portal.example' };
const facts = { plans: [], downloads: [] };
let versions: readonly ApiVersion[];
beforeAll(async () => {
  ({ versions } = await readApis({ root: join(import.meta.dirname, '../../..'), config }));
});
const named = (api: string) =>
  versions.find((one) => `${one.apiId}/${one.version}` === api) as ApiVersion;
const twin = (slug: string) => {
  const version = named('transit/v2');
  const operation = version.operations.find((one) => one.slug === slug);
  return operation ? operationTwin(version, operation, place) : '';
};

describe('operationTwin', () => {
  it('holds what the page says: call, security, parameters, bodies, answers', () => {
    const text = twin('create-alert');
    for (const part of [
      '# Publish an alert\n\n`POST /alerts`',
      "curl --request POST 'https://gateway.example/transit/v2/alerts'",
      '- `x-api-key` (header, required)',
      '- `Idempotency-Key` (string): A value of your own',
      '## Request body (required)',
      '`kind` = `detour`',
      '### 201 Created',
      '- `Location` (string (uri-reference)): Address of the alert.',
      '"title": "T4 runs by way of Mill Street"',
    ])
      expect(text).toContain(part);
  });

  it('says how a list is written, and leaves out of a request what only answers hold', () => {
    expect(twin('list-departures')).toContain('Written as `lines=a|b`.');
    const request = twin('create-alert').split('## Responses')[0];
    expect(request).not.toContain('`createdAt`');
  });
});

it('overviewTwin lists every operation with a link to its twin', () => {
  const version = named('transit/v2');
  const text = overviewTwin(version, facts, place);
  for (const { slug } of version.operations)
    expect(text).toContain(`(/apis/transit/v2/operations/${slug}.md)`);
});

it('schemaTwin holds fields; channelReferenceTwin leads to channels, and they to their messages', () => {
  expect(schemaTwin(named('transit/v2'), 'Problem')).toContain('- `status` (integer, required)');
  const live = named('transit-live/v1');
  expect(channelReferenceTwin(live)).toContain('(/apis/transit-live/v1/channels/positions.md)');
  const channels = live.channels.map((channel) => channelTwin(live, channel)).join('\n');
  expect(channels).toContain('## You send: Subscribe to lines');
  expect(channels).toContain('(/apis/transit-live/v1/messages/subscribe.md)');
});

it('guideTwin leaves components out, keeps code, and writes the first call', () => {
  const versions = [named('transit/v2')];
  const body =
    'import X from "x";\n\n<Callout>\nWords\n</Callout>\n\n```jsx\n<Callout>\n```\n\n<FirstCall />';
  const entry = { href: '/guides/a/', title: 'A', description: 'B' };
  const text = guideTwin(entry, body, versions, place);
  expect(text).toContain('Words\n\n```jsx\n<Callout>\n```\n\n```sh\ncurl');
  expect(text).not.toContain('import X');
});

describe('llms.txt', () => {
  it('begins with name and words, and puts old versions under Optional', () => {
    const ordered = [named('transit/v2'), named('transit/v1'), named('portal/v1')];
    const text = llmsTxt({ name: 'Northport', tagline: 'Words.' }, ordered, []);
    expect(text).toMatch(/^# Northport\n\n> Words\.\n\n/);
    const [first = '', optional = ''] = text.split('## Optional');
    expect(first).toContain('/apis/transit/v2.md');
    expect(first).not.toContain('/apis/transit/v1.md');
    expect(optional).toContain('/apis/transit/v1.md');
  });

  it('is whole up to a limit in its full form, then says that it ends', () => {
    const version = named('transit/v2');
    const whole = llmsFullOfVersion(version, facts, place);
    expect(whole.match(/^# /gm)?.length).toBeGreaterThan(version.operations.length);
    const cut = llmsFullOfVersion(version, facts, place, 10_000);
    expect(cut.length).toBeLessThan(10_200);
    expect(cut).toContain('This text ends here');
  });
});
