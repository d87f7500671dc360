import type { KeyStatus } from '../../portal/portal-client.ts';
import { Chip } from '../../ui/Chip.tsx';

/** Where a key stands at the gateway. */
export function KeyStatusChip({ status }: { readonly status: KeyStatus }) {
  switch (status) {
    case 'provisioning':
      return (
        <Chip tone="warning" busy>
          Being prepared
        </Chip>
      );
    case 'active':
      return <Chip tone="success">Active</Chip>;
    case 'deleting':
      return (
        <Chip tone="neutral" busy>
          Being deleted
        </Chip>
      );
    case 'failed':
      return <Chip tone="danger">Failed</Chip>;
  }
}
