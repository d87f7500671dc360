import { z } from 'zod';
import { badRequest } from '../errors.ts';

// In the order in which AWS lists them.
const endpointTypes = ['PRIVATE', 'EDGE', 'REGIONAL'] as const;
const ipAddressTypes = ['ipv4', 'dualstack'] as const;
type EndpointType = (typeof endpointTypes)[number];
type IpAddressType = (typeof ipAddressTypes)[number];

export const endpointConfigurationSchema = z.object({
  types: z.array(z.enum(endpointTypes)).optional(),
  // An empty string counts as not given.
  ipAddressType: z
    .preprocess((value) => (value === '' ? undefined : value), z.enum(ipAddressTypes).optional())
    .optional(),
  vpcEndpointIds: z.array(z.string()).optional(),
});

export interface EndpointConfigurationRecord {
  readonly types?: EndpointType[] | undefined;
  readonly ipAddressType?: IpAddressType | undefined;
  readonly vpcEndpointIds?: string[] | undefined;
}

/** What a REST API has when it asks for nothing: an edge endpoint over IPv4; private ones are dual stack. */
export function completeEndpointConfiguration(
  wanted: EndpointConfigurationRecord = {},
): EndpointConfigurationRecord {
  const types = wanted.types ?? ['EDGE'];
  if (types.length === 0)
    throw badRequest('REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.');
  if (types.length > 1) throw badRequest('Cannot create an api with multiple Endpoint Types.');
  const isPrivate = types.includes('PRIVATE');
  const ipAddressType = wanted.ipAddressType ?? (isPrivate ? 'dualstack' : 'ipv4');
  refuseIpv4OnPrivate(types, ipAddressType);
  return {
    types,
    ipAddressType,
    ...(wanted.vpcEndpointIds && { vpcEndpointIds: wanted.vpcEndpointIds }),
  };
}

/** Reads types that came as text. @throws AwsError 400 when one is none of the three */
export function checkEndpointConfiguration(types: readonly string[]): EndpointConfigurationRecord {
  return types.reduce(
    (configuration: EndpointConfigurationRecord, type) => withEndpointType(configuration, type),
    {},
  );
}

/** The configuration with its type changed, for a patch of `/endpointConfiguration/types/{type}`. */
export function withEndpointType(
  configuration: EndpointConfigurationRecord,
  value: string,
): EndpointConfigurationRecord {
  const type = endpointTypes.find((known) => known === value);
  if (!type)
    throw badRequest('Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE');
  return {
    ...configuration,
    types: [type],
    ...(type === 'PRIVATE' && { ipAddressType: 'dualstack' as const }),
  };
}

/** The configuration with its address type changed, for a patch of `/endpointConfiguration/ipAddressType`. */
export function withIpAddressType(
  configuration: EndpointConfigurationRecord,
  value: string,
): EndpointConfigurationRecord {
  const ipAddressType = ipAddressTypes.find((known) => known === value);
  if (!ipAddressType) throw badRequest('ipAddressType must be either ipv4 or dualstack.');
  refuseIpv4OnPrivate(configuration.types ?? [], ipAddressType);
  return { ...configuration, ipAddressType };
}

function refuseIpv4OnPrivate(types: readonly EndpointType[], ipAddressType: IpAddressType) {
  if (types.includes('PRIVATE') && ipAddressType === 'ipv4')
    throw badRequest('Only dualstack ipAddressType is supported for Private APIs.');
}
