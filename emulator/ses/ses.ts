import { randomUUID } from 'node:crypto';
import type { AwsRequest, AwsResponse, AwsService } from '../../src/model/aws-wire.ts';
import type { Mailbox } from './mailbox.ts';
import { MailRefused, readMail, sendEmailSchema } from './read-mail.ts';

export interface SesOptions {
  readonly mailbox: Mailbox;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** The part of SES v2 that a portal needs: SendEmail, into the local inbox, where it is kept before it is answered. */
export function createSes({ mailbox, clock }: SesOptions): AwsService {
  return async (request) => {
    if (request.method !== 'POST' || request.path !== '/v2/email/outbound-emails')
      return failure(404, 'UnknownOperationException', 'This operation is not known here.');
    const body = parseJson(request.body);
    if (body === undefined)
      return failure(400, 'SerializationException', 'The body could not be read as JSON.');
    const parsed = sendEmailSchema.safeParse(body);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return failure(
        400,
        'BadRequestException',
        `${issue?.path.join('.') || 'The request'}: ${issue?.message ?? 'not valid'}`,
      );
    }
    try {
      const id = `${clock().toString(16).padStart(16, '0')}-${randomUUID()}-000000`;
      mailbox.add({
        ...(await readMail(parsed.data)),
        id,
        sentAt: new Date(clock()).toISOString(),
      });
      return answer(200, { MessageId: id });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      return failure(400, 'BadRequestException', error.message);
    }
  };
}

function parseJson(body: AwsRequest['body']): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

const answer = (status: number, body: object, headers = {}): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), ...headers },
  body: JSON.stringify(body),
});

const failure = (status: number, code: string, message: string) =>
  answer(status, { message }, { 'x-amzn-errortype': code });
