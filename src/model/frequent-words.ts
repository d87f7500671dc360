import { places, recordWords, wordReader, type Place } from './record-words.ts';
import type { SearchRecord } from './search-records.ts';

/**
 * How near a record is to a word that was asked for: its title begins with the very word, has it, begins with a longer one, or has one;
 * a name has the word, or a longer one; or only what is written about it has one.
 */
export const tierCount = 7;

/** The records that have a word, by tier (see tierCount): their numbers, ascending. */
export type RecordTiers = readonly (readonly number[])[];

/** A beginning of words that many records have, and those records. */
export interface FrequentWord {
  readonly word: string;
  readonly tiers: RecordTiers;
}

/** Of one word: its stem, and where it stands, as a record's number shifted by placeBits, and its place in the record. */
interface Occurrences {
  readonly word: string;
  readonly at: number[];
}
const placeBits = 3;
const placeMask = (1 << placeBits) - 1;

/**
 * Every beginning of words that more than so many records have. Of beginnings that only go on in one way, the longest stands for all:
 * `mic` for `micro`, if no other word begins so (see frequentWordOf).
 *
 * @param records in the order of the index
 * @returns sorted by code units
 */
export function frequentWords(
  records: readonly SearchRecord[],
  most: number,
): readonly FrequentWord[] {
  const words = occurrencesOf(records);
  const gather = tierGatherer(records.length);
  const found: FrequentWord[] = [];
  const visit = (from: number, to: number): void => {
    const word = commonBeginning(words[from]?.word ?? '', words[to - 1]?.word ?? '');
    // A letter alone is never asked for (read-question.ts).
    if (!/^[a-z]?$/.test(word)) {
      const tiers = gather(word, words.slice(from, to));
      if (countOf(tiers) <= most) return;
      found.push({ word, tiers });
    }
    for (const [start, end] of branches(words, from, to, word.length))
      if (sumOf(words, start, end) > most) visit(start, end);
  };
  if (sumOf(words, 0, words.length) > most) visit(0, words.length);
  return found;
}

/** How many records have a word. */
export const countOf = (tiers: RecordTiers): number =>
  tiers.reduce((sum, numbers) => sum + numbers.length, 0);

function occurrencesOf(records: readonly SearchRecord[]): readonly Occurrences[] {
  const read = wordReader();
  const byWord = new Map<string, number[]>();
  for (const [number, record] of records.entries())
    for (const [word, place] of recordWords(record, read)) {
      const at = (number << placeBits) + place;
      const known = byWord.get(word);
      if (known) known.push(at);
      else byWord.set(word, [at]);
    }
  return [...byWord]
    .map(([word, at]) => ({ word, at }))
    .sort((one, other) => (one.word < other.word ? -1 : 1));
}

/** Of sorted words the first and the last have in common what all have. */
function commonBeginning(first: string, last: string): string {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}

/** Words that go on alike after so many letters; one that ends there is none of them. */
function branches(
  words: readonly Occurrences[],
  from: number,
  to: number,
  length: number,
): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (let at = from; at < to; at += 1) {
    const letter = words[at]?.word[length];
    if (letter === undefined) continue;
    const last = found.at(-1);
    if (last && words[last[0]]?.word[length] === letter) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

/** At least as many as records that have one of the words. */
function sumOf(words: readonly Occurrences[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += words[at]?.at.length ?? 0;
  return sum;
}

/** Loops of numbers only: this goes through each record for each word that may be frequent. */
function tierGatherer(recordCount: number) {
  const nearest = new Uint8Array(recordCount);
  return (asked: string, words: readonly Occurrences[]): RecordTiers => {
    nearest.fill(tierCount);
    for (const { word, at } of words)
      for (const one of at) {
        const tier = tierOf((one & placeMask) as Place, word === asked);
        const number = one >> placeBits;
        if (tier < (nearest[number] ?? 0)) nearest[number] = tier;
      }
    const tiers: number[][] = Array.from({ length: tierCount }, () => []);
    for (let number = 0; number < recordCount; number += 1)
      tiers[nearest[number] ?? tierCount]?.push(number);
    return tiers;
  };
}

function tierOf(place: Place, isWhole: boolean): number {
  if (place === places.start) return isWhole ? 0 : 2;
  if (place === places.title) return isWhole ? 1 : 3;
  if (place === places.titlePart) return 3;
  if (place === places.name) return isWhole ? 4 : 5;
  return 6;
}

/**
 * The frequent word that stands for a beginning of words, if so many records have it.
 * @param words sorted by code units, as frequentWords has them
 * @returns its index, or -1
 */
export function frequentWordOf(words: readonly string[], beginning: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return words[low]?.startsWith(beginning) ? low : -1;
}

/**
 * The longest frequent word that a word begins with.
 * @param words see frequentWordOf
 * @returns its index, or -1
 */
export const frequentBeginningOf = (words: readonly string[], word: string): number =>
  words.findLastIndex((beginning) => word.startsWith(beginning));

/** Records found: how many, and the first of them. */
export interface RankedRecords {
  readonly count: number;
  readonly numbers: readonly number[];
}

/**
 * The records that have all of some words, nearest first: by the sum of the words' tiers, then in the order of the index.
 *
 * @param within lists of records that they must be in as well
 * @param limit how many numbers to give
 */
export function rankRecords(
  recordCount: number,
  words: readonly RecordTiers[],
  within: readonly (readonly number[])[],
  limit: number,
): RankedRecords {
  const had = new Uint8Array(recordCount);
  const distance = new Uint16Array(recordCount);
  for (const tiers of words)
    for (const [tier, numbers] of tiers.entries())
      for (const number of numbers) {
        had[number] = (had[number] ?? 0) + 1;
        distance[number] = (distance[number] ?? 0) + tier;
      }
  for (const numbers of within) for (const number of numbers) had[number] = (had[number] ?? 0) + 1;
  const byDistance: number[][] = [];
  let count = 0;
  for (let number = 0; number < recordCount; number += 1) {
    if (had[number] !== words.length + within.length) continue;
    count += 1;
    const at = distance[number] ?? 0;
    const same = (byDistance[at] ??= []);
    if (same.length < limit) same.push(number);
  }
  return { count, numbers: byDistance.flat().slice(0, limit) };
}
