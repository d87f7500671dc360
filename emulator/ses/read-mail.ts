import { simpleParser, type AddressObject } from 'mailparser';
import { z } from 'zod';
import type { Mail } from './mailbox.ts';

const text = z.object({ Data: z.string(), Charset: z.string().optional() });
const addresses = z.array(z.string()).default([]);

/** The body of SendEmail (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html). */
export const sendEmailSchema = z.object({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses })
    .default({ ToAddresses: [], CcAddresses: [], BccAddresses: [] }),
  Content: z.object({
    Simple: z
      .object({
        Subject: text,
        Body: z.object({ Text: text.optional(), Html: text.optional() }),
      })
      .optional(),
    Raw: z.object({ Data: z.base64() }).optional(),
    Template: z.unknown().optional(),
  }),
});

type SendEmail = z.output<typeof sendEmailSchema>;
type MailContent = Omit<Mail, 'id' | 'sentAt'>;

/** A request that SES refuses; `message` is for its sender. */
export class MailRefused extends Error {}

/**
 * Makes a mail of a request.
 * @throws MailRefused
 */
export async function readMail(request: SendEmail): Promise<MailContent> {
  const { Simple, Raw } = request.Content;
  const mail = Simple ? readSimple(request, Simple) : Raw ? await readRaw(request, Raw) : undefined;
  if (mail === undefined)
    throw new MailRefused('Mail content must be Simple or Raw; templates are not kept here.');
  if (mail.from === '') throw new MailRefused('Missing required FromEmailAddress.');
  if (mail.to.length === 0) throw new MailRefused('Missing required destination.');
  const unreadable = [mail.from, ...mail.to].find((address) => !address.includes('@'));
  if (unreadable !== undefined)
    throw new MailRefused(`Missing final '@domain' in '${unreadable}'.`);
  return mail;
}

const recipients = ({ Destination: { ToAddresses, CcAddresses, BccAddresses } }: SendEmail) => [
  ...ToAddresses,
  ...CcAddresses,
  ...BccAddresses,
];

function readSimple(
  request: SendEmail,
  { Subject, Body }: NonNullable<SendEmail['Content']['Simple']>,
): MailContent {
  if (!Body.Text && !Body.Html) throw new MailRefused('Body must have Text or Html.');
  return {
    from: request.FromEmailAddress ?? '',
    to: recipients(request),
    subject: Subject.Data,
    ...(Body.Text && { text: Body.Text.Data }),
    ...(Body.Html && { html: Body.Html.Data }),
  };
}

async function readRaw(request: SendEmail, { Data }: { Data: string }): Promise<MailContent> {
  const message = await simpleParser(Buffer.from(Data, 'base64'));
  const written = [message.to, message.cc, message.bcc].flatMap(listAddresses);
  const named = recipients(request);
  return {
    from: request.FromEmailAddress ?? message.from?.text ?? '',
    to: named.length > 0 ? named : written,
    subject: message.subject ?? '',
    ...(message.text !== undefined && { text: message.text }),
    ...(message.html !== false && { html: message.html }),
  };
}

const listAddresses = (header: AddressObject | AddressObject[] | undefined): string[] =>
  [header ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
