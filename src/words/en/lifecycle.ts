/** How long a version or an operation will live. */
export const lifecycle = {
  names: {
    experimental: 'experimental',
    stable: 'stable',
    deprecated: 'deprecated',
    retired: 'retired',
  },
  experimental: 'This version is experimental: it may change without notice.',
  older: 'This is not the newest version.',
  deprecated: 'This version is deprecated.',
  retired: 'This version is retired: calls to it fail.',
  operation: 'This operation is deprecated.',
  stops: (day: string) => `It stops on ${day}.`,
  stopped: (day: string) => `It stopped on ${day}.`,
  samePage: (version: string) => `This page in ${version}`,
  overview: (version: string) => `Overview of ${version}`,
  gone: (version: string) => `This page is not in ${version}.`,
};
