import type { StageRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import type { PatchRule } from '../patch.ts';

const accessLogRule = (
  op: 'add' | 'replace',
  member: 'destinationArn' | 'format',
): PatchRule<StageRecord> => ({
  op,
  path: `/accessLogSettings/${member}`,
  apply(stage, { value }) {
    if (!value) throw badRequest('Access Log value must not be empty');
    return { ...stage, accessLogSettings: { ...stage.accessLogSettings, [member]: value } };
  },
});

/** The rules of `/accessLogSettings`: its members are set one by one and removed together. */
export const accessLogRules: readonly PatchRule<StageRecord>[] = [
  accessLogRule('add', 'destinationArn'),
  accessLogRule('add', 'format'),
  accessLogRule('replace', 'destinationArn'),
  accessLogRule('replace', 'format'),
  {
    op: 'remove',
    path: '/accessLogSettings',
    apply: (stage) => ({ ...stage, accessLogSettings: undefined }),
  },
];
