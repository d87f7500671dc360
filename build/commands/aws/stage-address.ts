import { Problem } from '../../terminal.mjs';

/** A stage of a REST API. */
export interface StageAddress {
  readonly restApiId: string;
  readonly stageName: string;
}

/**
 * Reads `aws:restApiId/stage`.
 * @throws Problem
 */
export function readStageAddress(written: string): StageAddress {
  const [, restApiId, stageName] = /^aws:([a-z0-9]+)\/([\w-]+)$/.exec(written) ?? [];
  if (restApiId !== undefined && stageName !== undefined) return { restApiId, stageName };
  throw new Problem(
    `${JSON.stringify(written)} names no stage.`,
    'Write aws:restApiId/stage, e.g. aws:a1b2c3d4e5/prod.',
  );
}
