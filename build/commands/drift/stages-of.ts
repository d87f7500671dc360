import type { DescriptionFile } from '../../../src/spec/description-file.ts';
import { findMappedStages } from '../aws/find-stages.ts';
import type { Gateway } from '../aws/gateway-client.ts';
import { readStageAddress, type StageAddress } from '../aws/stage-address.ts';
import { Problem } from '../../terminal.mjs';

/**
 * Reads `aws:restApiId/stage=api/version` of the command line.
 * @returns addresses by `api/version`
 * @throws Problem
 */
export function readStageOptions(written: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    written.map((option) => {
      const [, address, name] = /^(aws:[^=]+)=([^/=]+\/[^/=]+)$/.exec(option) ?? [];
      if (address !== undefined && name !== undefined) return [name, address];
      throw new Problem(
        `--stage takes a stage and a version, not ${JSON.stringify(option)}.`,
        'Write --stage aws:a1b2c3d4e5/prod=orders/v2.',
      );
    }),
  );
}

/**
 * Where each version is deployed: as was said, else by the base paths of custom domains, which are asked for only when there is a
 * version of which nothing was said.
 * @param said addresses by `api/version`
 */
export async function stagesOf(
  versions: readonly DescriptionFile[],
  said: Readonly<Record<string, string>>,
  gateway: Gateway,
): Promise<ReadonlyMap<string, StageAddress>> {
  const names = versions.map(({ apiId, version }) => `${apiId}/${version}`);
  const isSaid = (name: string) => Object.hasOwn(said, name);
  const mapped = names.every(isSaid)
    ? new Map<string, StageAddress>()
    : await findMappedStages(gateway);
  return new Map(
    names.flatMap((name) => {
      const address = isSaid(name) ? readStageAddress(said[name] ?? '') : mapped.get(name);
      return address === undefined ? [] : [[name, address] as const];
    }),
  );
}
