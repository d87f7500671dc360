import type { ApiVersion } from '../../model/api.ts';
import { schemaOf, type SchemaNode } from '../../model/schema.ts';
import type { ApiChange, Direction, SchemaPlace } from '../../model/api-change.ts';
import { isRef } from '../../model/schema-words.ts';
import type { JudgedDifference } from './change-rules.ts';
import { changeAt, type Spot } from './found-change.ts';
import { compareLevel } from './schema-level.ts';

/** What a schema was reached from: an operation or channel by its key, or a pair of named schemas. */
export type Origin = string | NamedPair;

interface NamedPair {
  readonly older: string;
  readonly newer: string;
  readonly place: SchemaPlace;
  /** All that point at it. */
  readonly origins: Set<Origin>;
  readonly directions: Set<Direction>;
  hasChanged: boolean;
}

export interface SchemaChanges {
  readonly changes: readonly ApiChange[];
  /** Keys of operations and channels that a change reaches, through however many schemas. */
  readonly touched: ReadonlySet<string>;
  /** Whether the limit was reached and what lay beyond was not compared. */
  readonly isUnfinished: boolean;
}

/** Compares the schemas that operations and channels point at; each pair of named ones once a direction, so that recursion ends. */
export class SchemaWalk {
  readonly #older: ApiVersion;
  readonly #newer: ApiVersion;
  readonly #pairs = new Map<string, NamedPair>();
  readonly #queue: { readonly pair: NamedPair; readonly direction: Direction }[] = [];
  readonly #seen = { request: new SeenPairs(), response: new SeenPairs() };
  readonly #changes = new Map<string, ApiChange>();
  readonly #touched = new Set<string>();
  #left: number;

  /** @param limit places to compare at most, so that no two descriptions can hold up a build */
  constructor(older: ApiVersion, newer: ApiVersion, limit: number) {
    this.#older = older;
    this.#newer = newer;
    this.#left = limit;
  }

  /** Compares what stands in place, and notes for `finish` what has a name. Nothing happens where one of the two is missing. */
  compare(
    older: SchemaNode | undefined,
    newer: SchemaNode | undefined,
    direction: Direction,
    spot: Spot,
    origin: Origin,
  ): void {
    if (!older || !newer) return;
    if (isRef(older) && isRef(newer)) this.#note(older.ref, newer.ref, direction, spot, origin);
    else this.#compareInPlace(older, newer, direction, spot, origin);
  }

  /** Compares all that was noted, and what is noted on the way. Call once, at the end. */
  finish(): SchemaChanges {
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const { pair, direction } = next;
      const spot = { place: pair.place };
      this.#compareInPlace({ ref: pair.older }, { ref: pair.newer }, direction, spot, pair);
    }
    const changed = [...this.#pairs.values()].filter(({ hasChanged }) => hasChanged);
    return {
      changes: [...this.#changes.values()],
      touched: new Set([...this.#touched, ...originsOf(changed)]),
      isUnfinished: this.#left <= 0,
    };
  }

  #note(older: string, newer: string, direction: Direction, { place }: Spot, origin: Origin): void {
    const key = JSON.stringify([older, newer]);
    const usedBy = place.type === 'schema' ? place.usedBy : place;
    const pair = this.#pairs.get(key) ?? {
      older,
      newer,
      place: { type: 'schema', name: newer, in: 'newer', usedBy } as const,
      origins: new Set<Origin>(),
      directions: new Set<Direction>(),
      hasChanged: false,
    };
    this.#pairs.set(key, pair);
    pair.origins.add(origin);
    if (pair.directions.has(direction)) return;
    pair.directions.add(direction);
    this.#queue.push({ pair, direction });
  }

  #compareInPlace(
    older: SchemaNode,
    newer: SchemaNode,
    direction: Direction,
    spot: Spot,
    origin: Origin,
  ): void {
    const [one, other] = [schemaOf(this.#older, older), schemaOf(this.#newer, newer)];
    if (!one || !other || this.#left <= 0 || !this.#seen[direction].add(one, other)) return;
    this.#left -= 1;
    const { differences, children } = compareLevel(
      { node: older, version: this.#older },
      { node: newer, version: this.#newer },
      direction,
    );
    for (const difference of differences)
      this.#keep(schemaChange(difference, direction, spot), origin);
    for (const child of children)
      this.compare(child.older, child.newer, direction, below(spot, child.at), origin);
  }

  #keep(change: ApiChange, origin: Origin): void {
    if (typeof origin === 'string') this.#touched.add(origin);
    else origin.hasChanged = true;
    const { place, part, field, code, subject, before, after } = change;
    const key = JSON.stringify([place, part, field, code, subject, before, after]);
    const known = this.#changes.get(key);
    this.#changes.set(key, known ? bothWays(known, change) : change);
  }
}

/** Pairs of objects, by identity. */
class SeenPairs {
  readonly #others = new WeakMap<object, WeakSet<object>>();

  /** @returns whether the pair is new */
  add(one: object, other: object): boolean {
    const others = this.#others.get(one) ?? new WeakSet();
    this.#others.set(one, others);
    if (others.has(other)) return false;
    others.add(other);
    return true;
  }
}

/** The operations and channels that point at a pair, through however many others. */
function originsOf(pairs: readonly NamedPair[]): string[] {
  const keys: string[] = [];
  const reached = new Set<NamedPair>(pairs);
  for (const pair of reached)
    for (const origin of pair.origins) {
      if (typeof origin === 'string') keys.push(origin);
      else reached.add(origin);
    }
  return keys;
}

function schemaChange(difference: JudgedDifference, direction: Direction, spot: Spot): ApiChange {
  const { path } = difference;
  const name = path[1];
  if (path[0] === 'properties' && name !== undefined)
    return { ...changeAt(below(spot, `.${name}`), difference, direction), directions: [direction] };
  // The values of an enumeration and the alternatives stand in the path.
  if ((path[0] === 'values' || path[0] === 'alternatives') && name !== undefined) {
    const side = difference.after === undefined ? { before: name } : { after: name };
    return {
      ...changeAt(spot, { ...difference, before: undefined, after: undefined, ...side }, direction),
      directions: [direction],
    };
  }
  return { ...changeAt(spot, difference, direction, name), directions: [direction] };
}

const bothWays = (one: ApiChange, other: ApiChange): ApiChange => ({
  ...one,
  breaking: one.breaking || other.breaking,
  directions: [...new Set([...(one.directions ?? []), ...(other.directions ?? [])])].sort(),
});

/** A spot further down in a schema; the first name needs no dot before it. */
function below(spot: Spot, at: string): Spot {
  const field = `${spot.field ?? ''}${at}`;
  return at === ''
    ? spot
    : { ...spot, field: spot.field === undefined ? field.replace(/^\./, '') : field };
}
