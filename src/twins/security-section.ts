import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Operation } from '../model/operation.ts';
import type { SecurityScheme } from '../model/server.ts';
import { isGatewayKey, securityWords } from '../model/security-words.ts';
import { code, inline } from './escape.ts';
import { item } from './list-item.ts';

/** What a call must carry, or that it needs nothing. */
export function securityBlocks(version: ApiVersion, operation: Operation) {
  const { requiresKey, security } = operation;
  const alternatives = security
    .map(({ schemes }) =>
      schemes.filter(({ name }) => !(requiresKey && isGatewayKey(schemeOf(version, name)))),
    )
    .filter((schemes) => schemes.length > 0);
  const isOptional = security.some(({ schemes }) => schemes.length === 0);
  const key = requiresKey ? item(`${code('x-api-key')} (${words.keyHeader})`, words.yourKey) : [];
  const others = alternatives.flatMap((schemes) =>
    item(
      schemes
        .map(({ name, scopes }) =>
          scopes.length > 0
            ? `${code(name)} (${words.scopes} ${scopes.map(code).join(', ')})`
            : code(name),
        )
        .join(` ${words.and} `),
      undefined,
      schemes.flatMap(({ name }) => wordsOf(schemeOf(version, name))),
    ),
  );
  const choice = isOptional ? words.optionalSecurity : alternatives.length > 1 && words.oneOfThese;
  return [
    `## ${words.authorization}`,
    key.length + others.length === 0 && words.noSecurity,
    others.length > 0 && choice,
    [...key, ...others],
  ];
}

const schemeOf = ({ securitySchemes }: ApiVersion, name: string): SecurityScheme | undefined =>
  Object.hasOwn(securitySchemes, name) ? securitySchemes[name] : undefined;

const wordsOf = (scheme: SecurityScheme | undefined): string[] =>
  scheme ? [inline(securityWords(scheme)).replace(/\.$/, '')] : [];
