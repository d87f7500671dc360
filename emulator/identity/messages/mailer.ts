import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { CognitoError } from '../errors.ts';
import type { UserPoolRecord } from '../state/records.ts';
import { regionOf } from '../state/pools.ts';
import { isHtml, type Mail } from './verification-mail.ts';
import type { PerRegion } from '../sdk-clients.ts';

/**
 * Sends a mail in the name of a pool.
 * @throws CodeDeliveryFailureException when it was not accepted for delivery
 */
export type Mailer = (pool: UserPoolRecord, to: string, mail: Mail) => Promise<void>;

/** The sender of pools that name none, as Cognito's own. */
const defaultSender = 'no-reply@verificationemail.com';

/** A mailer that speaks to SES v2, as Cognito does for a pool with `EmailSendingAccount` DEVELOPER. */
export function sesMailer(clients: PerRegion<SESv2Client>): Mailer {
  return async (pool, to, { subject, message }) => {
    const { From, SourceArn, ReplyToEmailAddress, ConfigurationSet } =
      pool.settings.EmailConfiguration;
    const content = { Data: message, Charset: 'UTF-8' };
    const command = new SendEmailCommand({
      FromEmailAddress: From ?? addressOf(SourceArn) ?? defaultSender,
      Destination: { ToAddresses: [to] },
      ...(ReplyToEmailAddress && { ReplyToAddresses: [ReplyToEmailAddress] }),
      ...(ConfigurationSet && { ConfigurationSetName: ConfigurationSet }),
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: 'UTF-8' },
          Body: isHtml(message) ? { Html: content } : { Text: content },
        },
      },
    });
    try {
      await clients.of(regionOf(pool.id)).send(command);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'no answer';
      const message = `Unable to deliver message: ${why}`;
      throw new CognitoError('CodeDeliveryFailureException', message, 400, error);
    }
  };
}

/** `arn:aws:ses:us-east-1:123456789012:identity/portal@example.com` names a sender. */
const addressOf = (arn: string | undefined) => {
  const identity = arn?.slice(arn.indexOf('identity/') + 'identity/'.length);
  return identity?.includes('@') ? identity : undefined;
};
