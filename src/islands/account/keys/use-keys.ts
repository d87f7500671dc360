import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { portal, type Key } from '../../portal/portal-client.ts';
import { afterAnswer, pollDelayMs, type KeysState } from './key-polling.ts';

const queryKey = ['keys'];

/** The caller's keys, asked for again until every change that was begun is done. */
export function useKeys() {
  const client = useQueryClient();
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const { keys } = await portal.listKeys(signal);
      return afterAnswer(client.getQueryData<KeysState>(queryKey), keys);
    },
    refetchInterval: (query) => pollDelayMs(query.state.data),
  });
}

/** Puts a key as the portal answered it into the list, before or in the place of the one with its id. */
function showKey(client: QueryClient, key: Key) {
  client.setQueryData<KeysState>(queryKey, (state) => {
    const keys = state?.keys ?? [];
    const known = keys.some(({ id }) => id === key.id);
    return {
      keys: known ? keys.map((other) => (other.id === key.id ? key : other)) : [key, ...keys],
      unchangedPolls: 0,
    };
  });
}

/**
 * A change of one key: the answer is shown at once, and the list is asked for again, which also brings back the truth when
 * the change was refused.
 */
export function useKeyChange<Input>(change: (input: Input) => Promise<Key>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (key) => showKey(client, key),
    onSettled: () => void client.invalidateQueries({ queryKey }),
  });
}

/** Makes a key; the value comes back to the caller only and is kept nowhere. */
export function useKeyCreation() {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ idempotencyKey, ...body }: NewKey & { readonly idempotencyKey: string }) =>
      portal.createKey(body, idempotencyKey),
    onSuccess: ({ key }) => showKey(client, key),
    onSettled: () => void client.invalidateQueries({ queryKey }),
  });
}

export interface NewKey {
  readonly name: string;
  readonly planId?: string;
}
