import { z } from 'zod';

const delivered = z.enum(['email', 'phone_number']);
const functionArn = z.string().min(20).max(2048).startsWith('arn:');
const text = z.string().min(1).max(20_000);
const withCode = text.regex(/\{####\}/);

const passwordPolicy = z.object({
  MinimumLength: z.int().min(6).max(99).default(8),
  RequireUppercase: z.boolean().default(false),
  RequireLowercase: z.boolean().default(false),
  RequireNumbers: z.boolean().default(false),
  RequireSymbols: z.boolean().default(false),
  TemporaryPasswordValidityDays: z.int().min(0).max(365).default(7),
});
/** What a pool asks of passwords when its maker says nothing. */
const strictPolicy: z.infer<typeof passwordPolicy> = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

const schemaEntry = z.object({
  Name: z.string().min(1).max(20),
  AttributeDataType: z.enum(['String', 'Number', 'DateTime', 'Boolean']).optional(),
  DeveloperOnlyAttribute: z.boolean().optional(),
  Mutable: z.boolean().optional(),
  Required: z.boolean().optional(),
  StringAttributeConstraints: z.record(z.string(), z.string()).optional(),
  NumberAttributeConstraints: z.record(z.string(), z.string()).optional(),
});

/**
 * What CreateUserPool and UpdateUserPool set, with AWS's defaults where it has any. What is not emulated and would change who
 * gets in (other triggers, second factors, text messages) is refused rather than ignored.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export const poolSettings = z.object({
  Policies: z
    .object({ PasswordPolicy: passwordPolicy.default(strictPolicy) })
    .default({ PasswordPolicy: strictPolicy }),
  DeletionProtection: z.enum(['ACTIVE', 'INACTIVE']).default('INACTIVE'),
  LambdaConfig: z
    .strictObject({ PreSignUp: functionArn.optional(), PostConfirmation: functionArn.optional() })
    .default({}),
  AutoVerifiedAttributes: z
    .array(delivered)
    .refine((names) => !names.includes('phone_number'), {
      error:
        'This emulator delivers codes by email only: leave phone_number out of AutoVerifiedAttributes.',
    })
    .optional(),
  AliasAttributes: z.array(z.enum(['email', 'phone_number', 'preferred_username'])).optional(),
  UsernameAttributes: z.array(delivered).optional(),
  EmailVerificationMessage: withCode.optional(),
  EmailVerificationSubject: text.max(140).optional(),
  VerificationMessageTemplate: z
    .object({
      EmailMessage: withCode.optional(),
      EmailSubject: text.max(140).optional(),
      DefaultEmailOption: z.literal('CONFIRM_WITH_CODE').default('CONFIRM_WITH_CODE'),
    })
    .default({ DefaultEmailOption: 'CONFIRM_WITH_CODE' }),
  MfaConfiguration: z
    .enum(['OFF', 'ON', 'OPTIONAL'])
    .refine((mode) => mode === 'OFF', {
      error: 'This emulator has no multi-factor authentication: MfaConfiguration must be OFF.',
    })
    .default('OFF'),
  UserAttributeUpdateSettings: z
    .object({ AttributesRequireVerificationBeforeUpdate: z.array(delivered).optional() })
    .optional(),
  EmailConfiguration: z
    .object({
      SourceArn: z.string().min(20).max(2048).optional(),
      ReplyToEmailAddress: z.string().optional(),
      EmailSendingAccount: z.enum(['COGNITO_DEFAULT', 'DEVELOPER']).default('COGNITO_DEFAULT'),
      From: z.string().optional(),
      ConfigurationSet: z.string().optional(),
    })
    .default({ EmailSendingAccount: 'COGNITO_DEFAULT' }),
  UserPoolTags: z.record(z.string(), z.string()).optional(),
  AdminCreateUserConfig: z
    .object({
      AllowAdminCreateUserOnly: z.boolean().default(false),
      UnusedAccountValidityDays: z.int().min(0).max(365).optional(),
      InviteMessageTemplate: z
        .object({ EmailMessage: withCode.optional(), EmailSubject: text.max(140).optional() })
        .optional(),
    })
    .default({ AllowAdminCreateUserOnly: false }),
  Schema: z.array(schemaEntry).min(1).max(50).optional(),
  UsernameConfiguration: z.object({ CaseSensitive: z.boolean() }).default({ CaseSensitive: false }),
  AccountRecoverySetting: z
    .object({
      RecoveryMechanisms: z
        .array(
          z.object({
            Priority: z.int().min(1).max(2),
            Name: z.enum(['verified_email', 'verified_phone_number', 'admin_only']),
          }),
        )
        .optional(),
    })
    .optional(),
});
export type PoolSettings = z.infer<typeof poolSettings>;

/** Cognito keeps the older members and the template in step: one set by itself sets the other. */
export function inStep(settings: PoolSettings): PoolSettings {
  const { EmailVerificationMessage, EmailVerificationSubject, VerificationMessageTemplate } =
    settings;
  const EmailMessage = VerificationMessageTemplate.EmailMessage ?? EmailVerificationMessage;
  const EmailSubject = VerificationMessageTemplate.EmailSubject ?? EmailVerificationSubject;
  return {
    ...settings,
    ...(EmailMessage && { EmailVerificationMessage: EmailMessage }),
    ...(EmailSubject && { EmailVerificationSubject: EmailSubject }),
    VerificationMessageTemplate: {
      ...VerificationMessageTemplate,
      ...(EmailMessage && { EmailMessage }),
      ...(EmailSubject && { EmailSubject }),
    },
  };
}
