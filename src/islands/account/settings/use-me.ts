import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { portal } from '../../portal/portal-client.ts';

const queryKey = ['me'];

/** The signed-in user. */
export function useMe() {
  return useQuery({ queryKey, queryFn: ({ signal }) => portal.getMe(signal), staleTime: 60_000 });
}

/** Changes the user's name. */
export function useRename() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => portal.updateMe(name),
    onSuccess: (me) => client.setQueryData(queryKey, me),
  });
}
