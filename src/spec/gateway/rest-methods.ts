import { httpMethods } from '../../model/operation.ts';

/** API Gateway's own key of a path item: the operation for every method that has none ("x-amazon-apigateway-any-method object"). */
export const anyMethod = 'x-amazon-apigateway-any-method';

/** Keys of a path item that become methods of a REST API. */
export const restMethods: readonly string[] = [
  ...httpMethods.filter((method) => method !== 'trace' && method !== 'query'),
  anyMethod,
];

/** What API Gateway calls the method of such a key: `GET`, `ANY`. */
export const methodOfKey = (key: string): string => (key === anyMethod ? 'ANY' : key.toUpperCase());
