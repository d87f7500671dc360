import type { RequestValidatorRecord } from '../../state/records.ts';
import { notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

export const requestValidatorPath =
  '/restapis/{restapi_id}/requestvalidators/{requestvalidator_id}';

/** @throws AwsError 404 that speaks of the validator even when it is the API that does not exist [recorded] */
export function findRequestValidator({
  store,
  params,
}: OperationCall<'restapi_id' | 'requestvalidator_id'>): RequestValidatorRecord {
  const key = `${params.restapi_id}/${params.requestvalidator_id}`;
  const validator = store.get('requestValidator', key);
  if (!validator) throw notFound('Invalid Request Validator identifier specified');
  return validator;
}
