import { z } from 'zod';
import type { AwsRequest, AwsResponse } from '../../../src/model/aws-wire.ts';

/** A mail as SES v2 was asked to send it. */
export interface SentMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const data = z.object({ Data: z.string() });
const sendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.tuple([z.string()]) }),
  Content: z.object({
    Simple: z.object({
      Subject: data,
      Body: z.object({ Text: data.optional(), Html: data.optional() }),
    }),
  }),
});

/** SES v2 SendEmail, as far as a sender can tell. */
export function outbox(
  request: AwsRequest,
  mails: SentMail[],
  failing: boolean,
): AwsResponse | undefined {
  if (request.path !== '/v2/email/outbound-emails') return undefined;
  const headers = { 'content-type': 'application/json' };
  if (failing) {
    const body = JSON.stringify({ message: 'Email address is not verified.' });
    return { status: 400, headers: { ...headers, 'x-amzn-errortype': 'MessageRejected' }, body };
  }
  const mail = sendEmail.parse(JSON.parse(new TextDecoder().decode(request.body)));
  const { Subject, Body } = mail.Content.Simple;
  mails.push({
    from: mail.FromEmailAddress,
    to: mail.Destination.ToAddresses[0],
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? '',
  });
  return { status: 200, headers, body: JSON.stringify({ MessageId: String(mails.length) }) };
}

/** What a trigger is called with, and the event it gives back; it throws to refuse. */
export type TriggerFunction = (event: TriggerEvent) => unknown;
export interface TriggerEvent {
  readonly triggerSource: string;
  readonly userName: string;
  readonly userPoolId: string;
  readonly region: string;
  readonly version: string;
  readonly callerContext: { readonly clientId: string };
  readonly request: Readonly<Record<string, Record<string, string>>>;
  readonly response: Record<string, unknown>;
}

/** Lambda Invoke, as far as a caller can tell. */
export async function triggerHost(
  request: AwsRequest,
  functions: ReadonlyMap<string, TriggerFunction>,
): Promise<AwsResponse | undefined> {
  const [, arn] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.path) ?? [];
  if (arn === undefined) return undefined;
  const run = functions.get(decodeURIComponent(arn).split(':').at(-1) ?? '');
  if (!run) {
    const body = JSON.stringify({ Message: 'Function not found' });
    return { status: 404, headers: { 'x-amzn-errortype': 'ResourceNotFoundException' }, body };
  }
  const event = JSON.parse(new TextDecoder().decode(request.body)) as TriggerEvent;
  try {
    return { status: 200, headers: {}, body: JSON.stringify((await run(event)) ?? null) };
  } catch (error) {
    const body = JSON.stringify({
      errorType: 'Error',
      errorMessage: error instanceof Error ? error.message : String(error),
    });
    return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body };
  }
}
