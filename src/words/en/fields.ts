/** Fields of forms, and what is wrong with what stands in them. */
export const fields = {
  email: 'E-mail address',
  emailEmpty: 'Enter your e-mail address.',
  emailWrong: 'Enter an address such as name@example.com.',
  code: 'Code',
  codeEmpty: 'Enter the code from the mail.',
  codeWrong: 'The code has six digits.',
  name: 'Name',
  nameHint: 'Optional. Only you see it.',
  password: 'Password',
  newPassword: 'New password',
  passwordEmpty: 'Enter a password.',
  passwordWrong: 'The password does not meet every rule below.',
  passwordRules: 'Password rules',
  rules: {
    length: 'At least 8 characters',
    lower: 'A lower-case letter',
    upper: 'An upper-case letter',
    digit: 'A digit',
    symbol: 'A symbol, such as ! or ?',
  },
  /** Read after a rule by a screen reader. */
  met: ', met',
  notMet: ', not met yet',
  show: 'Show',
  hide: 'Hide',
  /** What the switch beside a field shows or hides, for screen readers. */
  passwordShown: 'password',
  cancel: 'Cancel',
};
