/** What a template may speak of; `undefined` for what there is not. */
export type Lookup = (expression: string) => string | undefined;

/**
 * Fills the templates of gateway responses: `$context.…`, `$stageVariables.…` and `$method.request.…` (or in `${…}`) are replaced
 * by their values, or by nothing when there is none. This is no Velocity: nothing else in the text means anything.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function substitute(template: string, lookup: Lookup): string {
  return template.replaceAll(
    /\$(?:\{((?:context|stageVariables|method\.request)\.[\w.-]+)\}|((?:context|stageVariables|method\.request)(?:\.[\w-]+)+))/g,
    (_whole, braced?: string, bare?: string) => lookup(braced ?? bare ?? '') ?? '',
  );
}

/** Replaces `${stageVariables.name}`, as integration URIs and ARNs may hold. */
export const withStageVariables = (
  text: string,
  variables: Readonly<Record<string, string>> = {},
): string =>
  text.replaceAll(
    /\$\{stageVariables\.([\w]+)\}/g,
    (_whole, name: string) => variables[name] ?? '',
  );
