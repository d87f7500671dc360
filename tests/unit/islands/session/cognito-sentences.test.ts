import { describe, expect, it } from 'vitest';
import { credentialError } from '../../../../src/islands/session/cognito-sentences.ts';

const named = (name: string) => Object.assign(new Error('words of the service'), { name });

describe('credentialError', () => {
  it('says the same of a wrong password and an unknown address', () => {
    expect(credentialError(named('UserNotFoundException'))).toEqual(
      credentialError(named('NotAuthorizedException')),
    );
  });

  it.each([
    ['UsernameExistsException', 'email'],
    ['InvalidPasswordException', 'password'],
    ['CodeMismatchException', 'code'],
    ['LimitExceededException', 'form'],
  ])('shows %s at the field %s', (name, field) => {
    expect(credentialError(named(name)).field).toBe(field);
  });

  it('never shows the words of the service', () => {
    expect(credentialError(named('CodeMismatchException')).text).not.toContain('words of the');
    expect(credentialError(named('SomethingNewException')).text).not.toContain('words of the');
  });

  it('takes names of object members for no code', () => {
    expect(credentialError(named('constructor')).text).toMatch(/cannot be reached/);
  });
});

it('tells a locked account to wait, not that its password is wrong', () => {
  const locked = Object.assign(new Error('Password attempts exceeded'), {
    name: 'NotAuthorizedException',
  });
  expect(credentialError(locked).text).toMatch(/^Too many attempts/);
});
