import { describe, expect, it } from 'vitest';
import {
  renderTemplate,
  type TemplateInput,
} from '../../../../../emulator/gateway/mapping/velocity.ts';

const input: TemplateInput = {
  body: '{"name":"A & \\"B\\"","items":[1,2,3]}',
  path: { id: 'of-path' },
  query: new URLSearchParams('id=of-query&q=1'),
  headers: [['X-Id', 'of-header']],
  requestContext: { requestId: 'r-1', identity: { sourceIp: '::1' } },
  stageVariables: { env: 'test' },
};
const render = (template: string) => renderTemplate(template, input).text;

describe('mapping templates', () => {
  it('read the payload whole, by path, and as JSON, without escaping it', () => {
    expect(render("$input.json('$.name')")).toBe('"A & \\"B\\""');
    expect(render("$input.path('$.items').size()")).toBe('3');
    expect(render("#foreach($i in $input.path('$.items'))$i#if($foreach.hasNext),#end#end")).toBe(
      '1,2,3',
    );
    expect(render('$input.body')).toBe(input.body);
  });

  it('look for a parameter in the path, then the query, then the headers', () => {
    expect(render("$input.params('id') $input.params('q') $input.params('x-id')")).toBe(
      'of-path 1 of-header',
    );
    expect(render("$input.params().querystring.get('id')")).toBe('of-query');
  });

  it('read the context and the stage', () => {
    expect(render('$context.requestId $context.identity.sourceIp $stageVariables.env')).toBe(
      'r-1 ::1 test',
    );
  });

  it('have the utilities of AWS', () => {
    expect(render("$util.escapeJavaScript('a\"b/c')")).toBe('a\\"b\\/c');
    expect(render("$util.urlEncode('a b/é') $util.urlDecode('a+b%2F')")).toBe('a+b%2F%C3%A9 a b/');
    expect(render("$util.base64Decode($util.base64Encode('é'))")).toBe('é');
    expect(render('$util.parseJson(\'{"a":1}\').a')).toBe('1');
  });

  it('may override status and headers of the answer', () => {
    const { override } = renderTemplate(
      '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.x-a = "b")',
      input,
    );
    expect(override.status).toBe(444);
    expect(override.headers).toEqual({ 'x-a': 'b' });
  });

  it('cannot reach what they were not given', () => {
    const reach = [
      '$input.json.constructor("return 41 + 1")',
      '#set($f = $input.constructor.constructor("return 42"))$f.call()',
      '#set($k = "constructor")$input[$k][$k].name',
      '$input.__proto__.constructor.name',
    ];
    for (const template of reach) expect(render(template)).not.toMatch(/42|Function|Object$/);
  });
});
