import { account as words } from '#words/account.ts';
import { fields as fieldWords } from '#words/fields.ts';
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
      <TabHeading title={words.settings.title} text={words.settings.words} />
      {me.isPending && <ListSkeleton rows={3} what="account" />}
      {me.isError && !me.data && (
        <LoadFailure
          what="account"
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
        label={fieldWords.name}
        name="name"
        autoComplete="name"
        maxLength={80}
        defaultValue={me.name}
        hint={fieldWords.nameHint}
      />
      <p className="text-muted text-sm">{words.settings.since(me.email, dayWords(me.createdAt))}</p>
      <div className="flex items-center gap-3">
        <Button type="submit" busy={renaming.isPending}>
          {words.settings.saveName}
        </Button>
        <span role="status" className="text-success text-sm">
          {renaming.isSuccess && words.settings.saved}
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
        <h3 className="text-base">{fieldWords.password}</h3>
        <p className="text-muted text-sm">{words.settings.passwordWords}</p>
      </div>
      <a className="button" href={accountPage('/forgot-password/', { email })}>
        {words.settings.setPassword}
      </a>
    </section>
  );
}

function DeleteSection({ email }: { readonly email: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <section className="flex flex-wrap items-center justify-between gap-4 p-4">
      <div>
        <h3 className="text-base">{words.ending.title}</h3>
        <p className="text-muted text-sm">{words.ending.words}</p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        {words.ending.open}
      </Button>
      <DeleteAccountDialog email={email} open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}
