import type { GatewayResponse, GatewayResponseType } from '@aws-sdk/client-api-gateway';
import type { RegionStore } from '../../state/store.ts';
import { builtInGatewayResponse } from './default-gateway-responses.ts';

/**
 * The response of a type as an API has it: its own, else what `DEFAULT_4XX` or `DEFAULT_5XX` was set to, else AWS's.
 * A customised default lends its status, parameters and templates to every type of its class that was not set [recorded].
 */
export function effectiveGatewayResponse(
  store: RegionStore,
  apiId: string,
  responseType: GatewayResponseType,
): GatewayResponse & { readonly responseType: GatewayResponseType } {
  const own = store.get('gatewayResponse', `${apiId}/${responseType}`);
  if (own) return own;
  const builtIn = builtInGatewayResponse(responseType);
  const inherited = store.get('gatewayResponse', `${apiId}/${defaultTypeOf(builtIn.statusCode)}`);
  if (!inherited || !builtIn.statusCode) return builtIn;
  return {
    ...builtIn,
    statusCode: inherited.statusCode ?? builtIn.statusCode,
    responseParameters: inherited.responseParameters,
    responseTemplates: inherited.responseTemplates,
  };
}

const defaultTypeOf = (statusCode: string | undefined): GatewayResponseType =>
  statusCode?.startsWith('5') ? 'DEFAULT_5XX' : 'DEFAULT_4XX';
