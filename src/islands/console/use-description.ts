import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callUrl } from '../../model/call-url.ts';
import '../session/zod-without-eval.ts';
import { loadSiteConfig } from '../site/site-config.ts';
import { prepareDescription } from './prepare-description.ts';

export interface ConsoleApi {
  readonly descriptionUrl: string;
  readonly apiId: string;
  readonly version: string;
}

async function loadDescription(api: ConsoleApi, signal: AbortSignal) {
  const [config, response] = await Promise.all([
    loadSiteConfig(),
    fetch(api.descriptionUrl, { signal }),
  ]);
  if (!response.ok) throw new Error(`${api.descriptionUrl} answered ${response.status}`);
  const description = z.record(z.string(), z.json()).parse(await response.json());
  const base = new URL(
    callUrl({ ...api, protocol: 'http' }, config.gatewayUrl),
    window.location.origin,
  ).href;
  return { base, description: prepareDescription(description, base) };
}

/** The description to try out, and the address that its calls go to here. */
export function useDescription(api: ConsoleApi) {
  return useQuery({
    queryKey: ['description', api.descriptionUrl],
    queryFn: ({ signal }) => loadDescription(api, signal),
    staleTime: Infinity,
  });
}
