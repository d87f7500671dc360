import type { GatewayResponseType } from '@aws-sdk/client-api-gateway';
import type { OperationCall } from '../operation.ts';
import { enumViolations } from '../validation.ts';
import { gatewayResponseTypes } from './default-gateway-responses.ts';

export const gatewayResponsePath = '/restapis/{restapi_id}/gatewayresponses/{response_type}';
export type GatewayResponseCall = OperationCall<'restapi_id' | 'response_type'>;

/** What is wrong with the `response_type` of a path. */
export const responseTypeViolations = ({ params }: GatewayResponseCall): string[] =>
  enumViolations('responseType', params.response_type, gatewayResponseTypes);

/** The type a path names, once its violations have been refused. */
export const responseTypeOf = ({ params }: GatewayResponseCall): GatewayResponseType =>
  params.response_type as GatewayResponseType;
