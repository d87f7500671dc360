import { useQuery } from '@tanstack/react-query';
import { Island } from '../ui/Island.tsx';
import { ListSkeleton } from '../ui/ListSkeleton.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { HeavyOperations, type ReferencedOperation } from './HeavyOperations.tsx';
import { loadReference, type ReferenceSource } from './load-reference.ts';
import { RedocView } from './RedocView.tsx';
import './reference.css';

interface RedocReferenceProps extends ReferenceSource {
  /** The operations in it, with the addresses of their own pages: where Redoc cannot show one, its page is linked. */
  readonly operations?: readonly ReferencedOperation[];
}

/** Redoc over one description. */
export default function RedocReference(props: RedocReferenceProps) {
  return (
    <Island>
      <Reference {...props} />
    </Island>
  );
}

function Reference({ operations = [], ...source }: RedocReferenceProps) {
  const loaded = useQuery({
    queryKey: ['reference', source.descriptionUrl],
    queryFn: ({ signal }) => loadReference(source, signal),
    staleTime: Infinity,
  });
  if (loaded.isPending) return <ListSkeleton rows={4} what="reference" />;
  if (loaded.isError) {
    return (
      <LoadFailure
        what="reference"
        error={loaded.error}
        busy={loaded.isFetching}
        onRetry={() => void loaded.refetch()}
      />
    );
  }
  return (
    <>
      <HeavyOperations heavy={loaded.data.heavy} operations={operations} />
      {loaded.data.prepared.items.length > 0 && <RedocView prepared={loaded.data.prepared} />}
    </>
  );
}
