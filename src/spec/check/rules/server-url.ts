import type { CheckRule } from '../rule.ts';

const thisMachine = /^(localhost|127\.|0\.0\.0\.0$|\[::1?\]$|.*\.localhost$)/i;

/** The address that readers copy. Local ones work on the writer's machine only. */
export const serverUrl: CheckRule = {
  name: 'server-url',
  severity: 'warning',
  hint: 'Write the public address: `https://api.your-company.com/orders`. The portal fills in that of the machine it runs on by itself.',
  source: 'Code samples, downloads and generated clients call it as it is written.',
  visit: ({ isPortal }) => ({
    Root({ swagger, host, schemes }, { report, location }) {
      if (swagger === undefined) return;
      const isHttps = Array.isArray(schemes) && schemes.includes('https');
      const fault = faultOf(`${isHttps ? 'https' : 'http'}://${String(host ?? '')}`);
      if (fault) report({ message: `\`host\` and \`schemes\`: the address ${fault}.`, location });
    },
    Server({ url }, { report, location }) {
      if (isPortal) return;
      const fault = typeof url === 'string' ? faultOf(url) : undefined;
      if (fault)
        report({ message: `\`${String(url)}\` ${fault}.`, location: location.child('url') });
    },
  }),
};

function faultOf(url: string): string | undefined {
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/([^/:?#]+|\[[^\]]*\])/i.exec(url) ?? [];
  // `{stage}.example.com` and `${stageVariables.host}` are filled in by whoever calls.
  if (scheme === undefined || host === undefined)
    return url.startsWith('{') ? undefined : 'is no absolute address';
  if (thisMachine.test(host)) return 'is an address of one machine';
  return scheme === 'https' ? undefined : 'is not https: keys would travel in the open';
}
