import { keys as words } from '#words/keys.ts';
import { useRef, useState } from 'react';
import type { Key } from '../../portal/portal-client.ts';
import { Modal } from '../../ui/Modal.tsx';
import { CreatedKey } from './CreatedKey.tsx';
import { CreateKeyForm } from './CreateKeyForm.tsx';

interface CreateKeyDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The keys as they are now, so that the new one can be watched until it works. */
  readonly keys: readonly Key[];
}

interface Creation {
  readonly keyId: string;
  readonly value: string;
}

/** Makes a key: its name and plan first, then its value, until the person says that they have it. */
export function CreateKeyDialog({ open, onClose, keys }: CreateKeyDialogProps) {
  const [created, setCreated] = useState<Creation>();
  const name = useRef<HTMLInputElement>(null);
  const close = () => {
    onClose();
    setCreated(undefined);
  };
  return (
    <Modal
      open={open}
      onClose={close}
      sticky={created !== undefined}
      initialFocus={name}
      title={created ? words.creating.doneTitle : words.creating.title}
      description={created ? words.creating.doneWords : words.creating.words}
    >
      {created ? (
        <CreatedKey
          value={created.value}
          status={keys.find(({ id }) => id === created.keyId)?.status ?? 'provisioning'}
          onDone={close}
        />
      ) : (
        <CreateKeyForm
          nameRef={name}
          onCancel={close}
          onCreated={(key, value) => setCreated({ keyId: key.id, value })}
        />
      )}
    </Modal>
  );
}
