import { Form } from '@base-ui/react/form';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { portal } from '../../portal/portal-client.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { accountPage } from '../../session/account-pages.ts';
import { signOut } from '../../session/tokens.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeys } from '../keys/use-keys.ts';

interface DeleteAccountDialogProps {
  readonly email: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks for the account's address to be typed before everything is deleted. */
export function DeleteAccountDialog({ email, open, onClose }: DeleteAccountDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const names = (useKeys().data?.keys ?? []).map(({ name }) => name);
  const deletion = useMutation({
    mutationFn: () => portal.deleteMe(),
    onSuccess: async () => {
      await signOut();
      window.location.assign(accountPage('/sign-in/', { news: 'deleted' }));
    },
  });
  return (
    <Modal
      open={open}
      onClose={onClose}
      initialFocus={field}
      title="Delete your account?"
      description={<Consequences names={names} />}
    >
      <Form onFormSubmit={() => deletion.mutate()} className="grid gap-5">
        <TextField
          ref={field}
          label={`Type ${email} to confirm`}
          name="confirmation"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          requiredText="Type your e-mail address."
          check={(typed) =>
            typed.trim() === email ? null : 'This is not the address of your account.'
          }
        />
        <div>
          <FormFailure text={deletion.error ? sentenceFor(deletion.error) : undefined} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Keep account</Button>
            <Button type="submit" look="danger" busy={deletion.isPending || deletion.isSuccess}>
              Delete account
            </Button>
          </div>
        </div>
      </Form>
    </Modal>
  );
}

function Consequences({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <p>You have no keys. This cannot be undone.</p>;
  return (
    <>
      <p>
        Calls with {names.length === 1 ? 'this key' : `these ${names.length} keys`} will fail with{' '}
        <code>403 Forbidden</code> within seconds. This cannot be undone.
      </p>
      <ul className="mt-2 list-disc pl-5">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </>
  );
}
