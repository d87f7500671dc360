import { loading } from '#words/loading.ts';

/** The places of the numbers and the chart while they are loaded. */
export function UsageSkeleton() {
  return (
    <div role="status" className="grid animate-pulse gap-4">
      <span className="sr-only">{loading.usage.busy}</span>
      <div className="bg-surface-strong h-20 rounded-lg" />
      <div className="bg-surface-strong h-36 rounded-lg" />
      <div className="bg-surface-strong h-72 rounded-lg" />
    </div>
  );
}
