import { Form } from '@base-ui/react/form';
import { useState } from 'react';
import type { Me } from '../../portal/portal-client.ts';
import { PortalFailure } from '../../portal/portal-failure.ts';
import { sentenceFor } from '../../portal/problem-sentences.ts';
import { accountPage } from '../../session/account-pages.ts';
import { Button } from '../../ui/Button.tsx';
import { dayWords } from '../../ui/date-words.ts';
import { ListSkeleton } from '../../ui/ListSkeleton.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TabHeading } from '../TabHeading.tsx';
import { DeleteAccountDialog } from './DeleteAccountDialog.tsx';
import { useMe, useRename } from './use-me.ts';

/** Who the account belongs to, and how to end it. */
export function SettingsTab() {
  const me = useMe();
  return (
    <>
      <TabHeading title="Settings" text="Your name, your password, and the end of the account." />
      {me.isPending && <ListSkeleton rows={3} what="your account" />}
      {me.isError && !me.data && (
        <LoadFailure
          what="your account"
          error={me.error}
          busy={me.isFetching}
          onRetry={() => void me.refetch()}
        />
      )}
      {me.data && (
        <div className="border-border divide-border divide-y rounded-lg border">
          <NameForm me={me.data} />
          <PasswordSection email={me.data.email} />
          <DeleteSection email={me.data.email} />
        </div>
      )}
    </>
  );
}

function NameForm({ me }: { readonly me: Me }) {
  const renaming = useRename();
  const fields = renaming.error instanceof PortalFailure ? renaming.error.fields : {};
  return (
    <Form<{ name: string }>
      errors={fields}
      onFormSubmit={(values) => renaming.mutate(values.name.trim())}
      className="grid gap-4 p-4 *:max-w-md"
    >
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={80}
        defaultValue={me.name}
        hint="Optional. Only you see it."
      />
      <p className="text-muted text-sm">
        {me.email}, here since {dayWords(me.createdAt)}
      </p>
      <div className="flex items-center gap-3">
        <Button type="submit" busy={renaming.isPending}>
          Save name
        </Button>
        <span role="status" className="text-success text-sm">
          {renaming.isSuccess && 'Saved.'}
        </span>
        <span role="alert" className="text-danger text-sm">
          {renaming.isError && sentenceFor(renaming.error)}
        </span>
      </div>
    </Form>
  );
}

function PasswordSection({ email }: { readonly email: string }) {
  return (
    <section className="flex flex-wrap items-center justify-between gap-4 p-4">
      <div>
        <h3 className="text-base">Password</h3>
        <p className="text-muted text-sm">A code is sent to your address to set a new one.</p>
      </div>
      <a className="button" href={accountPage('/forgot-password/', { email })}>
        Set a new password
      </a>
    </section>
  );
}

function DeleteSection({ email }: { readonly email: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <section className="flex flex-wrap items-center justify-between gap-4 p-4">
      <div>
        <h3 className="text-base">Delete account</h3>
        <p className="text-muted text-sm">Ends all your keys, then the account itself.</p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        Delete account…
      </Button>
      <DeleteAccountDialog email={email} open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}
