import { useEffect, useRef } from 'react';
import type { KeyStatus } from '../../portal/portal-client.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyStatusChip } from './KeyStatusChip.tsx';
import { KeyValueBox } from './KeyValueBox.tsx';

interface CreatedKeyProps {
  readonly value: string;
  readonly status: KeyStatus;
  readonly onDone: () => void;
}

const statusWords: Readonly<Record<KeyStatus, string>> = {
  provisioning: 'The gateway is learning the key. Calls with it work in a few seconds.',
  active: 'The key works. Send it as the x-api-key header.',
  deleting: 'The key is being deleted.',
  failed: 'The gateway did not take the key. Delete it and make another.',
};

/** The value of a key that was just made, and whether it works already. */
export function CreatedKey({ value, status, onDone }: CreatedKeyProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div className="grid gap-4">
      <div ref={box}>
        <KeyValueBox value={value} label="Key value" />
      </div>
      <p role="status" className="text-muted flex items-center gap-3 text-sm">
        <KeyStatusChip status={status} />
        {statusWords[status]}
      </p>
      <div className="flex justify-end gap-2">
        <a className="button" href="/apis/">
          Browse the APIs
        </a>
        <Button look="primary" onClick={onDone}>
          I have copied it
        </Button>
      </div>
    </div>
  );
}
