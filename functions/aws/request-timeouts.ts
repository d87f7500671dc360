/** For the SDK's clients: a dead connection must not eat a function's whole time. Milliseconds. */
export const requestTimeouts = { connectionTimeout: 2_000, requestTimeout: 5_000 } as const;
