import { Problem } from '../../terminal.mjs';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * An address that may be fetched: https, or http on this machine.
 * @throws Problem, which repeats no credentials
 */
export function checkedAddress(written: string | URL): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined)
    throw new Problem('The address cannot be read.', 'Write it as https://host/path.');
  if (url.username !== '' || url.password !== '')
    throw new Problem(
      `The address ${shownAddress(url)} carries a name or a password, which end up in shell histories and logs.`,
      'Download the file with a tool that keeps them safe, then import the file.',
    );
  const isLocal = url.protocol === 'http:' && loopback.test(url.hostname);
  if (url.protocol === 'https:' || isLocal) return url;
  throw new Problem(
    `${shownAddress(url)} is not fetched: ${url.protocol === 'http:' ? 'on its way anybody could change it' : `${url.protocol} is not spoken here`}.`,
    'Use an https address; http is for this machine alone.',
  );
}

/** An address fit to be printed: without credentials, and without the query, in which tokens travel. */
export const shownAddress = ({ protocol, host, pathname, search }: URL): string =>
  `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
