import { join } from 'node:path';
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMailbox, type Mailbox } from '../../../emulator/ses/mailbox.ts';
import { createSes } from '../../../emulator/ses/ses.ts';
import { clientOptions, startDoor, temporaryFolder, type RunningDoor } from './start-door.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let mailbox: Mailbox;
let door: RunningDoor;
let client: SESv2Client;

beforeEach(async () => {
  folder = await temporaryFolder();
  mailbox = openMailbox(join(folder.path, 'mail.sqlite'));
  door = await startDoor({ ses: createSes({ mailbox, clock: Date.now }) });
  client = new SESv2Client(clientOptions(door.url));
});
afterEach(async () => {
  await door.close();
  mailbox.close();
  await folder.remove();
});

const mail: SendEmailCommandInput = {
  FromEmailAddress: 'Portal <no-reply@example.com>',
  Destination: { ToAddresses: ['ada@example.com'], CcAddresses: ['bob@example.com'] },
  Content: {
    Simple: {
      Subject: { Data: 'Your code' },
      Body: { Text: { Data: 'It is 123456.' }, Html: { Data: '<b>It is 123456.</b>' } },
    },
  },
};

test('a mail is in the inbox when it was answered, and after a restart', async () => {
  const { MessageId } = await client.send(new SendEmailCommand(mail));
  mailbox.close();
  mailbox = openMailbox(join(folder.path, 'mail.sqlite'));
  expect(mailbox.list(10)).toEqual([
    {
      id: MessageId,
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      from: 'Portal <no-reply@example.com>',
      to: ['ada@example.com', 'bob@example.com'],
      subject: 'Your code',
      text: 'It is 123456.',
      html: '<b>It is 123456.</b>',
    },
  ]);
});

test('a raw message is read as a mail program would', async () => {
  const raw = [
    'From: Portal <no-reply@example.com>',
    'To: Ada <ada@example.com>',
    'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'sch=C3=B6n',
  ].join('\r\n');
  await client.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw) } } }));
  expect(mailbox.list(1)).toMatchObject([
    { to: ['ada@example.com'], subject: 'Grüße', text: 'schön' },
  ]);
});

test.each<[string, Partial<SendEmailCommandInput>]>([
  ['no sender', { FromEmailAddress: undefined }],
  ['no recipient', { Destination: {} }],
  ['a recipient without a domain', { Destination: { ToAddresses: ['ada'] } }],
  ['no body', { Content: { Simple: { Subject: { Data: 'x' }, Body: {} } } }],
  ['a template', { Content: { Template: { TemplateName: 'welcome' } } }],
])('%s is refused, and nothing is kept', async (_name, change) => {
  await expect(client.send(new SendEmailCommand({ ...mail, ...change }))).rejects.toMatchObject({
    name: 'BadRequestException',
    $metadata: { httpStatusCode: 400 },
  });
  expect(mailbox.list(1)).toEqual([]);
});

test('the newest thousand mails are kept, newest first', () => {
  for (let index = 0; index < 1010; index += 1)
    mailbox.add({ id: `m${index}`, sentAt: '', from: '', to: [], subject: String(index) });
  expect(mailbox.list(2000)).toHaveLength(1000);
  expect(mailbox.list(1)[0]?.subject).toBe('1009');
});
