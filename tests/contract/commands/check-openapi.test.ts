import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOpenapi } from '../../../build/commands/check/check-openapi.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { cleanDescription } from '../../unit/spec/check/rule-cases.ts';
import { makeProject } from './project-folder.ts';
import { runCommand } from './run-command.ts';

describe('npm run check:openapi', () => {
  let home: Awaited<ReturnType<typeof makeProject>>;
  beforeEach(async () => {
    home = await makeProject({ 'openapi/orders/v1.yaml': stringify(cleanDescription()) });
  });
  afterEach(() => home.remove());

  const run = (...args: string[]) => runCommand(checkOpenapi, args, home.project);
  const untagged = () => {
    const description = cleanDescription();
    description.paths['/orders/{id}'].put.tags = [];
    return stringify(description);
  };

  it('finds nothing in the descriptions that Gatehouse ships with', async () => {
    const root = process.cwd();
    const project = { ...home.project, root, openapiRoot: `${root}/openapi` };
    const { code, out } = await runCommand(checkOpenapi, ['--max-warnings', '0'], project);
    expect(out).toContain('0 errors, 0 warnings');
    expect(code).toBe(0);
  });

  it('lets warnings pass, unless there are more than was allowed', async () => {
    await home.write('openapi/orders/v1.yaml', untagged());
    const { code, out, err } = await run();
    expect(out).toMatch(
      /openapi\/orders\/v1\.yaml:\d+:\d+ warning The operation has no tag\. \(operation-tag\)/,
    );
    expect(err).toContain('Checking orders/v1: done');
    expect([code, (await run('--max-warnings', '1')).code]).toEqual([0, 0]);
    expect((await run('--max-warnings', '0')).code).toBe(1);
  });

  it('weighs a rule as the config says, and as the command line says above it', async () => {
    await home.write('openapi/orders/v1.yaml', untagged());
    const { config } = home.project;
    const strict = {
      ...home.project,
      config: { ...config, checks: { 'operation-tag': 'error' as const } },
    };
    expect((await runCommand(checkOpenapi, [], strict)).code).toBe(1);
    const { code, out } = await runCommand(checkOpenapi, ['--rule', 'operation-tag=off'], strict);
    expect([code, out]).toEqual([0, expect.stringContaining('0 errors, 0 warnings')]);
  });

  it('gives programs JSON and nothing else', async () => {
    await home.write('openapi/orders/v1.yaml', untagged());
    const { out, err } = await run('--json');
    const { findings, warnings } = JSON.parse(out) as { findings: Diagnostic[]; warnings: number };
    expect([err, warnings]).toEqual(['', 1]);
    expect(findings[0]).toMatchObject({ code: 'operation-tag', file: 'openapi/orders/v1.yaml' });
  });

  it('tells what the build finds instead of rules when a description has errors', async () => {
    await home.write(
      'openapi/orders/v1.yaml',
      'openapi: 3.1.0\ninfo: { title: Orders }\npaths: {}\n',
    );
    const { code, out } = await run('orders');
    expect(out).toContain('Add `version` here.');
    expect(code).toBe(1);
  });

  it('adds the rules for an import by hand when asked to', async () => {
    const description = { ...cleanDescription(), openapi: '3.1.0' };
    await home.write('openapi/orders/v1.yaml', stringify(description));
    expect((await run()).out).not.toContain('import-version');
    expect((await run('--for-import')).out).toContain('(import-version)');
  });

  it.each([
    [['shop'], 'There is no description "shop".', 'orders/v1'],
    [['--rule', 'tags=off'], 'There is no rule "tags".', 'operation-tag'],
    [['--rule', 'operation-tag=loud'], 'takes a name and a weight', 'error, warning, off'],
    [['--max-warnings', 'few'], 'takes a number', '--max-warnings 0'],
    [['--fast'], "Unknown option '--fast'.", '--help'],
  ])('says of %j what is wrong and what is right', async (args, message, hint) => {
    await expect(run(...args)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });
});
