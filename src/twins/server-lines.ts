import { twins as words } from '#words/twins.ts';
import type { Server } from '../model/server.ts';
import { code } from './escape.ts';
import { item } from './list-item.ts';

/** Servers that a description names beside the gateway, with the variables in their addresses. */
export function serverLines(servers: readonly Server[]): string[] {
  return servers.flatMap(({ url, description, stage, variables = {} }) =>
    item(
      stage === undefined ? code(url) : `${code(url)} (${words.stage} ${code(stage)})`,
      description,
      Object.entries(variables).map(([name, variable]) =>
        [
          `${code(name)} = ${code(variable.default)}`,
          ...(variable.enum ? [`${words.oneOf} ${variable.enum.map(code).join(', ')}`] : []),
        ].join(', '),
      ),
    ),
  );
}
