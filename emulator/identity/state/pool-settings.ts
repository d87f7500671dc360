import { z } from 'zod';

const delivered = z.enum(['email', 'phone_number']);
const functionArn = z.string().min(20).max(2048).startsWith('arn:');
const text = z.string().min(1).max(20_000);
const withCode = text.regex(/\{####\}/);

const passwordPolicy = z.strictObject({
  MinimumLength: z.int().min(6).max(99).default(8),
  RequireUppercase: z.boolean().default(false),
  RequireLowercase: z.boolean().default(false),
  RequireNumbers: z.boolean().default(false),
  RequireSymbols: z.boolean().default(false),
  TemporaryPasswordValidityDays: z.int().min(0).max(365).default(7),
  PasswordHistorySize: z.literal(0).optional(),
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

const schemaEntry = z.strictObject({
  Name: z.string().min(1).max(20),
  AttributeDataType: z.enum(['String', 'Number', 'DateTime', 'Boolean']).optional(),
  DeveloperOnlyAttribute: z.boolean().optional(),
  Mutable: z.boolean().optional(),
  Required: z.boolean().optional(),
  StringAttributeConstraints: z.record(z.string(), z.string()).optional(),
  NumberAttributeConstraints: z.record(z.string(), z.string()).optional(),
});

/**
 * What CreateUserPool and UpdateUserPool set, with AWS's defaults where it has any. What is not emulated (other triggers, second
 * factors, text messages, devices) is refused rather than ignored, but for the value that leaves it switched off.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export const poolSettings = z.strictObject({
  Policies: z
    .strictObject({
      PasswordPolicy: passwordPolicy.default(strictPolicy),
      SignInPolicy: z
        .strictObject({ AllowedFirstAuthFactors: z.array(z.literal('PASSWORD')) })
        .optional(),
    })
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
    .strictObject({
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
    .strictObject({ AttributesRequireVerificationBeforeUpdate: z.array(delivered).optional() })
    .optional(),
  EmailConfiguration: z
    .strictObject({
      SourceArn: z.string().min(20).max(2048).optional(),
      ReplyToEmailAddress: z.string().optional(),
      EmailSendingAccount: z.enum(['COGNITO_DEFAULT', 'DEVELOPER']).default('COGNITO_DEFAULT'),
      From: z.string().optional(),
      ConfigurationSet: z.string().optional(),
    })
    .default({ EmailSendingAccount: 'COGNITO_DEFAULT' }),
  UserPoolAddOns: z.strictObject({ AdvancedSecurityMode: z.literal('OFF') }).optional(),
  /** A price list on AWS; what each adds is named by settings of its own. */
  UserPoolTier: z.enum(['LITE', 'ESSENTIALS', 'PLUS']).default('ESSENTIALS'),
  UserPoolTags: z.record(z.string(), z.string()).optional(),
  AdminCreateUserConfig: z
    .strictObject({
      AllowAdminCreateUserOnly: z.boolean().default(false),
      UnusedAccountValidityDays: z.int().min(0).max(365).optional(),
      InviteMessageTemplate: z
        .strictObject({ EmailMessage: withCode.optional(), EmailSubject: text.max(140).optional() })
        .optional(),
    })
    .default({ AllowAdminCreateUserOnly: false }),
  Schema: z.array(schemaEntry).min(1).max(50).optional(),
  UsernameConfiguration: z
    .strictObject({ CaseSensitive: z.boolean() })
    .default({ CaseSensitive: false }),
  AccountRecoverySetting: z
    .strictObject({
      RecoveryMechanisms: z
        .array(
          z.strictObject({
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
