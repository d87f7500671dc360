import { describe, expect, it } from 'vitest';
import { replaceSection } from '../../../bench/results-section.ts';

describe('a section of the results', () => {
  it('is added at the end of a document that has none', () => {
    expect(replaceSection('# Results\n', 'docs', 'new')).toBe(
      '# Results\n\n<!-- docs -->\n\nnew\n\n<!-- /docs -->\n',
    );
  });

  it('takes the place of the one before and touches nothing around it', () => {
    const before =
      'a\n<!-- docs -->\nold\n<!-- /docs -->\nb\n<!-- corpus -->\nc\n<!-- /corpus -->\n';
    expect(replaceSection(before, 'docs', 'new')).toBe(
      'a\n<!-- docs -->\n\nnew\n\n<!-- /docs -->\nb\n<!-- corpus -->\nc\n<!-- /corpus -->\n',
    );
  });

  it('stays the same when the same is written twice', () => {
    const once = replaceSection('# Results\n', 'docs', '$& and $1');
    expect(replaceSection(once, 'docs', '$& and $1')).toBe(once);
  });
});
