/** What refusals of the gateway and of an API behind it mean, in the consoles. */
export const answers = {
  noKey: {
    title: 'No API key was sent.',
    text: 'The gateway answers this operation only to a key that is on a plan with this API. Give one above, then send the request again.',
  },
  wrongKey: {
    title: 'The gateway does not accept this key.',
    text: 'The key is unknown or was deleted, or it is on no plan with this API. A new key, or a change of its plans, takes a few seconds to work.',
  },
  noPath: {
    title: 'The gateway knows no such path.',
    text: 'In spite of its words this answer is not about a token: the API has no operation with this method and path. Check the path parameters.',
  },
  noToken: {
    title: 'The gateway wants to know who you are.',
    text: 'This operation takes the token of a signed-in user, and none was sent or it was not valid. Sign in, then send the request again.',
  },
  oldToken: {
    title: 'Your session’s token has run out.',
    text: 'Reload the page, or sign in again, then send the request again.',
  },
  tooFast: {
    title: 'Too fast: the plan’s rate limit was reached.',
    text: 'The key made more requests a second than its plan allows. Wait a second and send it again; a plan with a higher rate helps for good.',
  },
  usedUp: {
    title: 'The key’s quota is used up.',
    text: 'The plan allows no more calls until its period ends. Your account’s Usage tab says when that is.',
  },
  apiUnknown: {
    title: 'The API wants to know who you are.',
    text: 'No sign-in went out with this call, or it was not accepted. This is not about an API key.',
  },
  apiRefused: {
    title: 'The API refused this call.',
    text: 'The gateway let the call through; the API behind it does not allow it. Its answer below should say why.',
  },
  apiTooFast: {
    title: 'The API asks you to slow down.',
    text: 'This limit is the API’s own, behind the gateway. Wait before the next call; a Retry-After header says how long.',
  },
  opaque: {
    title: 'The browser got no answer that it may show.',
    text: 'The gateway cannot be reached, or its answer carries no CORS headers for this site, so the browser hides it. The same call works from curl: copy it below and try it there to see the answer.',
  },
};
