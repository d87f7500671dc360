// @ts-check
/** Preloaded into a tool that fails when it cannot ask the network: every question gets an empty list. */
const { Response } = globalThis;
globalThis.fetch = async () => Response.json([]);
