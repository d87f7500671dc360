/** What went wrong, and what to do: of the portal's API by its problem codes, and of Amazon Cognito by its error names. */
export const problems = {
  portal: {
    'invalid-request':
      'Something in what you entered is not accepted. Check the fields and try again.',
    'not-signed-in': 'Your session has ended. Sign in again to go on.',
    forbidden: 'Your account may not do this.',
    'key-not-found': 'This key no longer exists. Reload the list to see the keys you have.',
    'plan-not-found': 'This plan is no longer offered. Reload the list to see the current plans.',
    'not-found': 'The portal does not know what was asked for. Reload the page and try again.',
    'key-limit-reached':
      'You have as many keys as one account may have. Delete one that you no longer use, then create this one.',
    'key-not-ready':
      'The gateway did not take this key, so nothing can be done with it. Delete it and make another.',
    'key-being-deleted': 'This key is being deleted and can no longer be changed.',
    'plan-overlap':
      'This key is on another plan that covers one of the same APIs, and a key may be on only one plan for each API. Take it off the other plan first, or use another key.',
    'plan-limit-reached':
      'A key may be on ten plans at most. Take it off one that it no longer needs.',
    'idempotency-conflict':
      'This request was sent before with other contents. Close this window and start again.',
    'too-many-requests': 'That was a little fast. Wait a moment and try again.',
    'internal-error':
      'Something went wrong on our side. Nothing of yours is lost; try again shortly.',
  },
  quote: (sentence: string, requestId: string) =>
    `${sentence} If it stays, quote request ${requestId}.`,
  portalUnreachable: 'The portal cannot be reached. Check your connection and try again.',
  cognito: {
    NotAuthorizedException: 'The e-mail address and the password do not belong together.',
    UsernameExistsException: 'There is an account with this e-mail address already.',
    InvalidPasswordException: 'The password does not meet every rule below.',
    CodeMismatchException:
      'This is not the code from the newest mail. Check it, or have a new one sent.',
    ExpiredCodeException: 'This code has run out. Have a new one sent.',
    AliasExistsException: 'Another account has this e-mail address already.',
    LimitExceededException: 'Too many tries. Wait a while, an hour at most, then try again.',
    TooManyRequestsException: 'That was a little fast. Wait a moment and try again.',
    TooManyFailedAttemptsException: 'Too many wrong codes. Have a new one sent, or wait a while.',
    CodeDeliveryFailureException: 'No mail could be sent to this address. Check how it is spelled.',
    UserLambdaValidationException:
      'This portal does not accept this account. Write to the people who run it.',
    InvalidParameterException:
      'Something in what you entered is not accepted. Check the fields and try again.',
    PasswordResetRequiredException:
      'Your password must be set anew. Use "Forgot your password?" below.',
    UnsupportedChallengeError:
      'Your account asks for a further step that this page does not know. Write to the people who run this portal.',
  },
  lockedOut: 'Too many attempts. Wait a few minutes, then try again.',
  signInUnreachable: 'The sign-in service cannot be reached. Check your connection and try again.',
};
