import { loading } from '#words/loading.ts';
import type { Thing } from './loaded-thing.ts';

interface ListSkeletonProps {
  readonly rows: number;
  /** What is being loaded. */
  readonly what: Thing;
}

/** Holds the place of a list while it loads: rows of the height that will come. */
export function ListSkeleton({ rows, what }: ListSkeletonProps) {
  return (
    <div role="status" className="border-border divide-border divide-y rounded-lg border">
      <span className="sr-only">{loading[what].busy}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden="true" className="grid animate-pulse gap-2.5 px-4 py-4">
          <div className="bg-surface-strong h-5 w-40 rounded-sm" />
          <div className="bg-surface-strong h-4 w-64 max-w-full rounded-sm" />
        </div>
      ))}
    </div>
  );
}
