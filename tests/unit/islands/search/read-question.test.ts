import { describe, expect, it } from 'vitest';
import { search as german } from '../../../../src/words/de/search.ts';
import { search as english } from '../../../../src/words/en/search.ts';
import { readQuestion } from '../../../../src/islands/search/read-question.ts';

const common = new Set(english.commonWords.split(' '));
const read = (text: string) => readQuestion(text, common);

describe('readQuestion', () => {
  it('leaves out the words that nearly every record has', () => {
    expect(read('Update the properties of an event')).toEqual({
      attempts: ['Update properties event'],
    });
    expect(
      readQuestion('Liste der Haltestellen', new Set(german.commonWords.split(' '))).attempts,
    ).toEqual(['Liste Haltestellen']);
  });

  it('refuses a question of nothing else, and one of a method alone', () => {
    for (const text of ['the', 'of the', 'id', 'GET', 'get the', 'get post'])
      expect(read(text), text).toEqual({ attempts: [], refusal: 'common' });
  });

  it('keeps a method that stands with other words', () => {
    expect(read('get user').attempts).toEqual(['get user']);
  });

  it('waits for a second letter, and leaves out a word that has only begun', () => {
    for (const text of ['', ' ', 'u', '/', '{}', '/u'])
      expect(read(text), text).toEqual({ attempts: [], refusal: 'short' });
    expect(read('list u').attempts).toEqual(['list']);
    expect(read('駅').attempts).toEqual(['駅']);
  });

  it('asks for a name as a whole first, then as it was typed, then for its words', () => {
    expect(read('/users/{user-id}/messages').attempts).toEqual([
      'zzusersuseridmessages',
      '/users/{user-id}/messages',
      'users messages',
    ]);
    expect(read('me.sendMail').attempts).toEqual(['zzmesendmail', 'me.sendMail', 'me send mail']);
    expect(read('/{id}').attempts).toEqual(['zzid']);
  });

  it('takes a long word in lower case for a name when no record has it as a word', () => {
    expect(read('createuploadsession').attempts).toEqual([
      'createuploadsession',
      'zzcreateuploadsession',
      'createuploadsession',
    ]);
    expect(read('departure').attempts).toEqual(['departure']);
  });
});
