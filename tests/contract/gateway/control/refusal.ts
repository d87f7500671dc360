import { APIGatewayServiceException } from '@aws-sdk/client-api-gateway';

/** How a call of the SDK was refused, in one line: `404 NotFoundException: Invalid Resource identifier specified`. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return 'was not refused';
  if (!(error instanceof APIGatewayServiceException)) throw error;
  return `${error.$metadata.httpStatusCode} ${error.name}: ${error.message}`;
}

/** An answer without what the SDK adds to it. */
export function contentOf<Answer extends object>(answer: Answer): Omit<Answer, '$metadata'> {
  const { $metadata, ...content } = answer as Answer & { $metadata: unknown };
  if (!$metadata) throw new Error('not an answer of the SDK');
  return content;
}

/** A value AWS's types do not know, for seeing how it is refused. */
export const unheardOf = <Value>(value: string): Value => value as Value;
