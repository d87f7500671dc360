import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { describeFailure } from '../describe-failure.ts';
import { withStageVariables } from '../mapping/substitution.ts';

/** What came of calling a function. */
export type Invocation =
  | { readonly outcome: 'returned'; readonly payload: string }
  /** The function threw, or ran out of its own time. */
  | { readonly outcome: 'failed'; readonly payload: string }
  | { readonly outcome: 'timed-out'; readonly timeoutMs: number }
  /** No such function, or Lambda did not answer. */
  | { readonly outcome: 'unavailable'; readonly cause: string };

/** What came of a call that gave no result, in words that follow the name of the function. */
export function describeInvocation(invocation: Invocation): string {
  switch (invocation.outcome) {
    case 'returned':
      return 'returned';
    case 'failed':
      return `failed: ${errorIn(invocation.payload)}`;
    case 'timed-out':
      return `gave no answer within ${invocation.timeoutMs} ms`;
    case 'unavailable':
      return `could not be called: ${invocation.cause}`;
  }
}

/** Type and message of a function's error; its own log has the rest. */
function errorIn(payload: string): string {
  const { data } = functionErrorSchema.safeParse(payload);
  return data ? `${data.errorType} ${data.errorMessage}`.replaceAll(/\s+/g, ' ') : 'no error named';
}

const functionErrorSchema = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ errorType: z.string().default('Error'), errorMessage: z.string() }));

/** Calls a function. @param uri of an integration or an authorizer: `arn:aws:apigateway:…:lambda:path/…/functions/{arn}/invocations` */
export type InvokeLambda = (call: {
  readonly uri: string;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
  readonly event: object;
  readonly timeoutMs: number;
}) => Promise<Invocation>;

/** Calls functions through the AWS SDK, as API Gateway's own back end would: once, without retries. */
export function createLambdaInvoker(
  settings: Pick<LambdaClientConfig, 'endpoint' | 'region' | 'credentials'>,
): { readonly invoke: InvokeLambda; close(): void } {
  const client = new LambdaClient({ ...settings, maxAttempts: 1 });
  const invoke: InvokeLambda = async ({ uri, stageVariables, event, timeoutMs }) => {
    const functionArn = functionArnOf(withStageVariables(uri, stageVariables));
    if (!functionArn) return { outcome: 'unavailable', cause: `the URI ${uri} names no function` };
    const command = new InvokeCommand({
      FunctionName: functionArn,
      Payload: Buffer.from(JSON.stringify(event)),
    });
    try {
      const answer = await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
      const payload = Buffer.from(answer.Payload ?? []).toString();
      return { outcome: answer.FunctionError ? 'failed' : 'returned', payload };
    } catch (error) {
      const isTimeout = ['TimeoutError', 'AbortError'].includes((error as Error).name);
      return isTimeout
        ? { outcome: 'timed-out', timeoutMs }
        : { outcome: 'unavailable', cause: describeFailure(error) };
    }
  };
  return { invoke, close: () => client.destroy() };
}

const functionArnOf = (uri: string): string | undefined =>
  /:lambda:path\/[\d-]+\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
