/** Signing up and in: forms, what they ask for, and what they say. */
export const signIn = {
  title: 'Sign in',
  intro: 'Manage your keys, plans and usage.',
  forgot: 'Forgot your password?',
  newHere: 'New here?',
  create: 'Create an account',
  news: {
    confirmed: 'Your e-mail address is confirmed. You can sign in now.',
    'password-set': 'Your new password is set. Sign in with it.',
    'signed-out': 'You are signed out.',
    deleted: 'Your account and its keys are being deleted.',
    ended: 'Your session has ended. Sign in again to go on.',
  },
  signUp: {
    title: 'Create your account',
    intro: 'An account holds your API keys, the plans they are on, and what they have used.',
    submit: 'Create account',
    haveOne: 'Have an account?',
    taken: 'You have an account already.',
    resetPassword: 'Reset its password',
  },
  confirm: {
    title: 'Confirm your e-mail address',
    intro: 'Enter the six digits that we sent you by mail.',
    sentTo: { before: 'We sent six digits to ', after: '. They are good for 24 hours.' },
    submit: 'Confirm',
    noMail: 'No mail yet? Look into the spam folder, or:',
    before: 'There is nothing to confirm.',
    beforeWords: 'This account has been confirmed before.',
    resend: 'Send a new code',
    resendIn: (seconds: number) => `Send a new code in ${seconds} s`,
    resent: 'A new code is on its way. Only the newest one works.',
  },
  reset: {
    title: 'Reset your password',
    intro:
      'Enter the address of your account. We send you a code with which you can set a new password.',
    submit: 'Send code',
    remembered: 'Remembered it?',
    newTitle: 'Set a new password',
    onItsWay: { before: 'If there is an account for ', after: ', a code is on its way to it.' },
    newSubmit: 'Set password',
    noMail: 'No mail?',
    again: 'Use another address or send again',
  },
  noScript:
    'This page needs JavaScript to talk to the sign-in service. The documentation can be read without it.',
};
