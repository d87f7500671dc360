import type { Model } from '@aws-sdk/client-api-gateway';
import AjvDraft04, { type ValidateFunction } from 'ajv-draft-04';

/** Says whether a body fits the model of that name; a name without a model fits anything. @throws Error for a broken model */
export type BodyValidator = (modelName: string, body: Buffer) => boolean;

/**
 * Validates against an API's models, which are JSON Schema draft 4 and may point at each other by their address at AWS. Each is
 * compiled at its first use.
 */
export function createBodyValidator(apiId: string, models: readonly Model[]): BodyValidator {
  const addressOf = (name: string) =>
    `https://apigateway.amazonaws.com/restapis/${apiId}/models/${name}`;
  const compiled = new Map<string, ValidateFunction>();
  let ajv: AjvDraft04 | undefined;

  const allModels = () => {
    const instance = new AjvDraft04({ strict: false, logger: false, validateFormats: false });
    for (const { name, schema } of models)
      if (name && schema)
        instance.addSchema(withoutId(JSON.parse(schema) as object), addressOf(name));
    return instance;
  };
  const compile = (name: string) => {
    ajv ??= allModels();
    return ajv.getSchema(addressOf(name));
  };
  return (name, body) => {
    const validate = compiled.get(name) ?? compile(name);
    if (!validate) return true;
    compiled.set(name, validate);
    const value = parse(body);
    return value !== undefined && validate(value.json) === true;
  };
}

/** The address decides what a model is called, not an `id` of its own. */
const withoutId = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== 'id'));

/** An empty body counts as `{}` [recorded]. */
function parse(body: Buffer): { readonly json: unknown } | undefined {
  if (body.byteLength === 0) return { json: {} };
  try {
    return { json: JSON.parse(body.toString()) };
  } catch {
    return undefined;
  }
}
