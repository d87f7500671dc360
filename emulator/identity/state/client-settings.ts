import { z } from 'zod';

const authFlows = [
  ...['ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH'],
  ...['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
  ...['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_AUTH'],
] as const;

const unit = z.enum(['seconds', 'minutes', 'hours', 'days']);
const names = z.array(z.string().min(1).max(2048));

/**
 * What CreateUserPoolClient and UpdateUserPoolClient set, with AWS's defaults where it has any. What is not emulated (hosted pages,
 * other identity providers, analytics) is refused rather than ignored, but for the value that leaves it switched off.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const clientSettings = z.strictObject({
  ClientName: z
    .string()
    .min(1)
    .max(128)
    .regex(/^[\w\s+=,.@-]+$/),
  /** 0 means the default. */
  RefreshTokenValidity: z.int().min(0).max(315_360_000).default(30),
  AccessTokenValidity: z.int().min(1).max(86_400).optional(),
  IdTokenValidity: z.int().min(1).max(86_400).optional(),
  TokenValidityUnits: z
    .strictObject({
      AccessToken: unit.optional(),
      IdToken: unit.optional(),
      RefreshToken: unit.optional(),
    })
    .optional(),
  ReadAttributes: names.optional(),
  WriteAttributes: names.optional(),
  ExplicitAuthFlows: z
    .array(z.enum(authFlows))
    .default(['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH']),
  PreventUserExistenceErrors: z.enum(['LEGACY', 'ENABLED']).default('LEGACY'),
  EnableTokenRevocation: z.boolean().default(true),
  /** Minutes. */
  AuthSessionValidity: z.int().min(3).max(15).default(3),
  SupportedIdentityProviders: z.array(z.literal('COGNITO')).optional(),
  AllowedOAuthFlowsUserPoolClient: z.literal(false).default(false),
  EnablePropagateAdditionalUserContextData: z.literal(false).optional(),
  RefreshTokenRotation: z
    .strictObject({ Feature: z.literal('DISABLED'), RetryGracePeriodSeconds: z.int().optional() })
    .optional(),
});
export type ClientSettings = z.infer<typeof clientSettings>;

const inSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** How long the tokens of a client hold, in seconds. */
export function tokenValidity(settings: ClientSettings) {
  const units = settings.TokenValidityUnits ?? {};
  return {
    access: (settings.AccessTokenValidity ?? 1) * inSeconds[units.AccessToken ?? 'hours'],
    id: (settings.IdTokenValidity ?? 1) * inSeconds[units.IdToken ?? 'hours'],
    refresh: (settings.RefreshTokenValidity || 30) * inSeconds[units.RefreshToken ?? 'days'],
  };
}
