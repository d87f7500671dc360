import { reference as words } from '#words/reference.ts';
import type { OperationKey } from './split-description.ts';

export interface ReferencedOperation extends OperationKey {
  /** Address of the operation's own page. */
  readonly href: string;
}

interface HeavyOperationsProps {
  readonly heavy: readonly OperationKey[];
  readonly operations: readonly ReferencedOperation[];
}

/** Operations too large for this view, as a plain list that leads to their own pages. */
export function HeavyOperations({ heavy, operations }: HeavyOperationsProps) {
  if (heavy.length === 0) return null;
  return (
    <section className="notice mb-8" aria-label={words.heavy}>
      <p className="font-semibold">{words.heavyWords(heavy.length)}</p>
      <ul className="mt-2 grid gap-1">
        {heavy.map(({ method, path }) => {
          const known = operations.find(
            (other) => other.method.toLowerCase() === method && other.path === path,
          );
          const name = `${method.toUpperCase()} ${path}`;
          return (
            <li key={name} data-fallback className="font-mono text-xs break-all">
              {known ? (
                <a className="text-accent underline" href={known.href}>
                  {name}
                </a>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
