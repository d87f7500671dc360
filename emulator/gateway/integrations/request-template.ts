import type { Integration } from '@aws-sdk/client-api-gateway';
import type { Admitted } from '../context.ts';
import { renderTemplate, type Rendered, type TemplateInput } from '../mapping/velocity.ts';
import { headerValue, mediaType } from '../request.ts';
import { Refusal } from '../step.ts';

/**
 * The payload an integration gets: what the template of the request's media type makes, or the body as it is where there is none
 * and the integration lets it through.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
export function integrationPayload(
  { request }: Admitted,
  { requestTemplates = {}, passthroughBehavior }: Integration,
  input: TemplateInput,
): Rendered | Refusal {
  const template = requestTemplates[mediaType(headerValue(request.headers, 'content-type'))];
  if (template !== undefined) return renderTemplate(template, input);
  const hasTemplates = Object.keys(requestTemplates).length > 0;
  if (
    passthroughBehavior === 'NEVER' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && hasTemplates)
  )
    return new Refusal('UNSUPPORTED_MEDIA_TYPE');
  return { text: input.body, override: { status: undefined, headers: {} } };
}
