import { loading } from '#words/loading.ts';
import { tryConsole as words } from '#words/try-console.ts';
import { useState } from 'react';
// As an address: imported as styles they would be on every page that can open a console, 23 KB before anybody asked for one.
import stylesheet from './console.css?url';
import { Island } from '../ui/Island.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import type { Credential } from './credential.ts';
import { CredentialPicker } from './CredentialPicker.tsx';
import { SwaggerView } from './SwaggerView.tsx';
import { useDescription, type ConsoleApi } from './use-description.ts';

export interface SwaggerConsoleProps extends ConsoleApi {
  /** Whether the gateway asks for a key on this API's operations. */
  readonly requiresKey: boolean;
  /** Opens every operation at once; for a description that holds one. */
  readonly single?: boolean;
}

/** Tries out an API from the browser: a key is picked or pasted, calls go straight to the gateway. */
export default function SwaggerConsole(props: SwaggerConsoleProps) {
  return (
    <Island>
      <Console {...props} />
    </Island>
  );
}

function Console({ requiresKey, single = false, ...api }: SwaggerConsoleProps) {
  const [credential, setCredential] = useState<Credential>({ kind: 'none' });
  const loaded = useDescription(api);
  if (loaded.isError) {
    return (
      <LoadFailure
        what="console"
        error={loaded.error}
        busy={loaded.isFetching}
        onRetry={() => void loaded.refetch()}
      />
    );
  }
  return (
    <section aria-label={words.title} className="gatehouse-console">
      <link rel="stylesheet" href={stylesheet} precedence="console" />
      <CredentialPicker
        apiId={api.apiId}
        version={api.version}
        requiresKey={requiresKey}
        baseUrl={loaded.data?.base}
        onChange={setCredential}
      />
      {loaded.data ? (
        <SwaggerView
          description={loaded.data.description}
          base={loaded.data.base}
          credential={credential}
          single={single}
        />
      ) : (
        <div role="status" className="bg-surface-strong mt-4 h-48 animate-pulse rounded-lg">
          <span className="sr-only">{loading.console.busy}</span>
        </div>
      )}
    </section>
  );
}
