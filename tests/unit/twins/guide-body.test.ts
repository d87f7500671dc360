import { describe, expect, it } from 'vitest';
import { guideBody } from '../../../src/twins/guide-body.ts';
import { aVersion } from '../model/a-version.ts';

const version = aVersion({
  paths: {
    '/a`b': {
      get: { operationId: 'listStops', summary: 'All [stops](javascript:x)', responses: {} },
    },
  },
});
const body = (text: string) => guideBody(text, [version], 'FIRST CALL');

describe('guideBody', () => {
  it('quotes callouts, as directives and as components, under their titles', () => {
    expect(body(':::tip\nOne\n\nTwo\n:::\nAfter')).toBe('> **Tip**\n>\n> One\n>\n> Two\nAfter');
    expect(body('<Callout kind="danger">\nOne\n</Callout>')).toBe('> **Danger**\n>\n> One');
    expect(body(':::note[Mind *this*]\nOne\n:::')).toContain('> **Mind \\*this\\***');
  });

  it('puts tabs under their titles, and leaves out what brings components in', () => {
    expect(
      body(
        'import X from \'./x.astro\';\n\n<Tabs>\n<Tab title="npm">\nOne\n</Tab>\n</Tabs>\n<X />',
      ),
    ).toBe('**npm**\nOne');
  });

  it('leaves code as it is, whatever it looks like', () => {
    const code = '````mdx\n```\n:::tip\n<Operation id="nothing" />\n```\nimport x;\n````';
    expect(body(code)).toBe(code);
  });

  it('links an operation to its twin, with a stranger’s words as text', () => {
    expect(body('See <Operation id="listStops" />.')).toBe(
      'See [``GET /a`b``](/apis/a/v1/operations/list-stops.md): All \\[stops\\](javascript:x).',
    );
  });

  it('leaves an operation that there is none of as written, for its page is what refuses it', () => {
    expect(body('See <Operation id="listStop" />.')).toBe('See `<Operation id="listStop" />`.');
  });

  it('puts the first call where the guide wants it', () => {
    expect(body('Try:\n\n<FirstCall />\n')).toBe('Try:\n\nFIRST CALL');
  });
});
