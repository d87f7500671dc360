import { EndpointAccessMode, RoutingMode } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import type { DomainNameRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation, type OperationCall } from '../operation.ts';
import {
  completeEndpointConfiguration,
  endpointConfigurationSchema,
} from '../rest-apis/endpoint-configuration.ts';
import { notEmulated, readBody } from '../validation.ts';

const schema = z.object({
  domainName: z.string(),
  certificateName: z.string().optional(),
  certificateArn: z.string().optional(),
  regionalCertificateName: z.string().optional(),
  regionalCertificateArn: z.string().optional(),
  endpointConfiguration: endpointConfigurationSchema.optional(),
  securityPolicy: z.enum(['TLS_1_0', 'TLS_1_2']).default('TLS_1_2'),
  endpointAccessMode: z.enum(EndpointAccessMode).optional(),
  ownershipVerificationCertificateArn: z.string().optional(),
  routingMode: z
    .enum(RoutingMode)
    .refine((mode) => mode === 'BASE_PATH_MAPPING_ONLY', 'Routing rules are not emulated')
    .optional(),
  mutualTlsAuthentication: notEmulated,
  policy: notEmulated,
  tags: z.record(z.string(), z.string()).optional(),
});

/**
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainName.html. A certificate may be named but is not needed: the
 * local gateway speaks HTTP.
 */
export const createDomainName = defineOperation({
  name: 'CreateDomainName',
  method: 'POST',
  path: '/domainnames',
  status: 201,
  handle(call) {
    const body = readBody(call, schema);
    if (!/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/.test(body.domainName))
      throw badRequest('Invalid domain name specified');
    if (call.store.get('domainName', body.domainName))
      throw badRequest('The domain name you provided already exists.');
    const endpointConfiguration = completeEndpointConfiguration(body.endpointConfiguration);
    const domain: DomainNameRecord = {
      ...body,
      endpointConfiguration,
      domainNameStatus: 'AVAILABLE',
      ...hostOf(call, endpointConfiguration.types?.includes('EDGE') ?? false),
    };
    call.store.put('domainName', body.domainName, domain);
    return domain;
  },
});

/** The names behind which AWS would serve the domain: a CloudFront distribution, or a regional host. */
function hostOf({ region }: OperationCall, isEdge: boolean): Partial<DomainNameRecord> {
  return isEdge
    ? { distributionDomainName: `d${newIdentifier(10)}.cloudfront.net` }
    : { regionalDomainName: `d-${newIdentifier(10)}.execute-api.${region}.amazonaws.com` };
}
