import { invalidParameter } from '../errors.ts';
import type { ClientRecord } from '../state/records.ts';
import { chooseNewPassword } from './new-password.ts';
import { passwordSignIn } from './password-sign-in.ts';
import { refresh } from './refresh.ts';
import type { SignInStep } from './sign-in.ts';
import { finishSrp, startSrp } from './srp-sign-in.ts';

interface Flow {
  readonly begin: SignInStep;
  /** Member of `ExplicitAuthFlows` that opens the flow. */
  readonly opener: string;
  /** Whether the flow is open to clients with the older list, and by which member. */
  readonly formerly: 'always' | 'USER_PASSWORD_AUTH' | 'ADMIN_NO_SRP_AUTH';
  readonly adminOnly: boolean;
}

const srp = { begin: startSrp, opener: 'ALLOW_USER_SRP_AUTH', formerly: 'always' } as const;
const refreshing = {
  begin: refresh,
  opener: 'ALLOW_REFRESH_TOKEN_AUTH',
  formerly: 'always',
} as const;
const byAdmin = {
  begin: passwordSignIn,
  opener: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  formerly: 'ADMIN_NO_SRP_AUTH',
} as const;

const flows: Readonly<Record<string, Flow>> = {
  USER_SRP_AUTH: { ...srp, adminOnly: false },
  USER_PASSWORD_AUTH: {
    begin: passwordSignIn,
    opener: 'ALLOW_USER_PASSWORD_AUTH',
    formerly: 'USER_PASSWORD_AUTH',
    adminOnly: false,
  },
  REFRESH_TOKEN_AUTH: { ...refreshing, adminOnly: false },
  REFRESH_TOKEN: { ...refreshing, adminOnly: false },
  ADMIN_USER_PASSWORD_AUTH: { ...byAdmin, adminOnly: true },
  ADMIN_NO_SRP_AUTH: { ...byAdmin, adminOnly: true },
};

/** Names that AWS knows, whether or not they are open here. */
export const authFlows = [...Object.keys(flows), 'CUSTOM_AUTH', 'USER_AUTH'] as const;

/**
 * The first step of a flow, if it is open to this client and this caller.
 * @throws InvalidParameterException
 */
export function firstStep(name: string, { settings }: ClientRecord, asAdmin: boolean): SignInStep {
  const flow = flows[name];
  if (!flow) throw invalidParameter(`${name} is not enabled for the client.`);
  if (flow.adminOnly && !asAdmin) throw invalidParameter('Initiate Auth method not supported.');
  const open = settings.ExplicitAuthFlows as readonly string[];
  const isOldList = open.length > 0 && !open.some((entry) => entry.startsWith('ALLOW_'));
  const isOpen = isOldList
    ? flow.formerly === 'always' || open.includes(flow.formerly)
    : open.includes(flow.opener);
  if (isOpen) return flow.begin;
  if (flow.adminOnly) throw invalidParameter('Auth flow not enabled for this client');
  throw invalidParameter(
    flow.begin === passwordSignIn
      ? `${name} flow not enabled for this client`
      : `${name} is not enabled for the client.`,
  );
}

/** The step that answers a challenge. */
export const nextSteps = {
  PASSWORD_VERIFIER: finishSrp,
  NEW_PASSWORD_REQUIRED: chooseNewPassword,
} as const satisfies Record<string, SignInStep>;
