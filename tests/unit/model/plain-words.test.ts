import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/model/plain-words.ts';

describe('plainWords', () => {
  it('keeps the words of headings, lists, links, emphasis and code, and none of their marks', () => {
    const text =
      '## Times\n- Every *time* is `RFC 3339`.\n1. See [the guide](/guides/a "A").\n> __Note__';
    expect(plainWords(text, 200)).toBe('Times Every time is RFC 3339. See the guide. Note');
  });

  it('leaves names with underscores and stars of a path alone', () => {
    expect(plainWords('Send page_size, not _page_ or snake_case_name.', 200)).toBe(
      'Send page_size, not page or snake_case_name.',
    );
  });

  it('drops tags and comments, and does not mend what is no tag', () => {
    expect(plainWords('<b onclick="x()">Bold</b><!-- no --> a < b and c > d', 200)).toBe(
      'Bold a < b and c > d',
    );
  });

  it('cuts between words and says so', () => {
    expect(plainWords('one two three four', 12)).toBe('one two…');
  });

  it('takes a megabyte of marks in no time', () => {
    const started = performance.now();
    plainWords('[('.repeat(500_000), 400);
    plainWords('<a '.repeat(400_000), 400);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
