import { keys as words } from '#words/keys.ts';
import type { KeyStatus } from '../../portal/portal-client.ts';
import { Chip } from '../../ui/Chip.tsx';

const tones = {
  provisioning: 'warning',
  active: 'success',
  deleting: 'neutral',
  failed: 'danger',
} as const;

/** Where a key stands at the gateway. */
export function KeyStatusChip({ status }: { readonly status: KeyStatus }) {
  return (
    <Chip tone={tones[status]} busy={status === 'provisioning' || status === 'deleting'}>
      {words.status[status]}
    </Chip>
  );
}
