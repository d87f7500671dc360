import { fields as fieldWords } from '#words/fields.ts';
import { keys as words } from '#words/keys.ts';
import { Form } from '@base-ui/react/form';
import { useRef } from 'react';
import { portal, type Key } from '../../portal/portal-client.ts';
import { PortalFailure } from '../../portal/portal-failure.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { KeyNameField } from './KeyNameField.tsx';
import { useKeyChange } from './use-keys.ts';

interface RenameKeyDialogProps {
  readonly apiKey: Key;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Gives a key another name; its value stays. */
export function RenameKeyDialog({ apiKey, open, onClose }: RenameKeyDialogProps) {
  const name = useRef<HTMLInputElement>(null);
  return (
    <Modal
      open={open}
      onClose={onClose}
      title={words.renaming.title}
      description={words.renaming.words}
      initialFocus={name}
    >
      <RenameForm apiKey={apiKey} nameRef={name} onDone={onClose} />
    </Modal>
  );
}

interface RenameFormProps {
  readonly apiKey: Key;
  readonly nameRef: React.RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
}

function RenameForm({ apiKey, nameRef, onDone }: RenameFormProps) {
  const renaming = useKeyChange((next: string) => portal.renameKey(apiKey.id, next));
  const fields = renaming.error instanceof PortalFailure ? renaming.error.fields : {};
  return (
    <Form<{ name: string }>
      errors={fields}
      onFormSubmit={(values) => renaming.mutate(values.name.trim(), { onSuccess: onDone })}
    >
      <KeyNameField inputRef={nameRef} defaultValue={apiKey.name} />
      <div className="mt-5">
        <FormFailure text={renaming.error ? sentenceFor(renaming.error) : undefined} />
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{fieldWords.cancel}</Button>
          <Button type="submit" look="primary" busy={renaming.isPending}>
            {words.rename}
          </Button>
        </div>
      </div>
    </Form>
  );
}
