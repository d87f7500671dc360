import { styleText } from 'node:util';

export interface BannerFacts {
  readonly siteUrl: string;
  readonly gatewayUrl: string;
  readonly awsEndpoint: string;
  readonly dataFolder: string;
  readonly adminEmail: string;
  readonly adminPassword: string;
  /** Since this process began. */
  readonly elapsedMs: number;
}

/** What a person needs to know once everything runs; coloured where the terminal takes colours. */
export function banner(facts: BannerFacts): string {
  const rows = [
    ['Portal', facts.siteUrl],
    ['Inbox', `${facts.siteUrl}/_local/mail`],
    ['Gateway', facts.gatewayUrl],
    ['AWS endpoint', `${facts.awsEndpoint} (credentials: ${facts.dataFolder}/secrets.json)`],
    ['Admin', `${facts.adminEmail}  ${facts.adminPassword}`],
  ] as const;
  const lines = rows.map(([name, value]) => `  ${paint('dim', name.padEnd(14))}${value}`);
  return [
    '',
    `  ${paint('green', 'Ready')} ${paint('dim', `in ${(facts.elapsedMs / 1000).toFixed(1)} s`)}`,
    '',
    ...lines,
    '',
    `  ${paint('dim', 'Press Ctrl-C to stop.')}`,
    '',
  ].join('\n');
}

const paint = (style: 'dim' | 'green', text: string): string =>
  styleText(style, text, { stream: process.stdout });
