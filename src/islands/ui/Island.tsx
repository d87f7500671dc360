import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { PortalFailure } from '../portal/portal-failure.ts';
import { mayRetry } from '../portal/problem-sentences.ts';

interface IslandProps {
  readonly children: ReactNode;
  /** Called when the portal no longer knows who is asking: the session was ended elsewhere, or ran out. */
  readonly onSignedOut?: () => void;
}

function createClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof PortalFailure && error.code === 'not-signed-in') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // An offline browser must see the failure and its "Try again", not a wait without end.
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && mayRetry(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** What every React page stands in: one cache of the portal's answers. */
export function Island({ children, onSignedOut = () => undefined }: IslandProps) {
  const [client] = useState(() => createClient(onSignedOut));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
