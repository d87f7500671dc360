/** How a caller proves who it is. Names come from descriptions: untrusted text. */
export const security = {
  /** By where a key stands (OpenAPI 3.1 and AsyncAPI 3, "Security Scheme Object", `in`). */
  key: {
    header: (name: string) => `A key in the header ${name}.`,
    query: (name: string) => `A key in the query parameter ${name}.`,
    cookie: (name: string) => `A key in the cookie ${name}.`,
    user: (name: string) => `A key as the user name ${name}.`,
    password: (name: string) => `A key as the password ${name}.`,
  },
  keyElsewhere: (place: string, name: string) => `A key ${place} ${name}.`,
  bearer: (format?: string) =>
    `A bearer token${format ? ` (${format})` : ''} in the header Authorization.`,
  basic: 'User name and password as HTTP Basic authentication.',
  http: (scheme: string) => `HTTP authentication ${scheme} in the header Authorization.`,
  oauth2: 'OAuth 2.0: an access token in the header Authorization.',
  openIdConnect: (address: string) => `OpenID Connect, described at ${address}.`,
  mutualTls: 'A client certificate that the server trusts (mutual TLS).',
  flows: {
    authorizationUrl: 'Authorize at',
    tokenUrl: 'Token from',
    deviceAuthorizationUrl: 'Device authorization at',
    refreshUrl: 'Refresh at',
  },
};
