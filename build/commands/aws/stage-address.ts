import { CommandProblem } from '../command.ts';

/** A stage of a REST API. */
export interface StageAddress {
  readonly restApiId: string;
  readonly stageName: string;
}

/**
 * Reads `aws:restApiId/stage`.
 * @throws CommandProblem
 */
export function readStageAddress(written: string): StageAddress {
  const [, restApiId, stageName] = /^aws:([a-z0-9]+)\/([\w-]+)$/.exec(written) ?? [];
  if (restApiId !== undefined && stageName !== undefined) return { restApiId, stageName };
  throw new CommandProblem(
    `${JSON.stringify(written)} names no stage.`,
    'Write aws:restApiId/stage, e.g. aws:a1b2c3d4e5/prod.',
  );
}
