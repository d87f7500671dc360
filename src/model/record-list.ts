const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));
/** Bits of a number that a digit carries; a further one says that there is more. */
const bits = 5;
const more = 1 << bits;

/**
 * Numbers of records as text: the distance of each to the one before, in digits of five bits (as source maps do). Frequent words have
 * short distances, of which compression leaves some three bits each.
 * @param numbers whole and ascending
 */
export function writeRecordList(numbers: Iterable<number>): string {
  let text = '';
  let last = -1;
  for (const number of numbers) {
    let distance = number - last - 1;
    last = number;
    while (distance >= more) {
      text += digits.charAt((distance % more) + more);
      distance = Math.floor(distance / more);
    }
    text += digits.charAt(distance);
  }
  return text;
}

/** Reads what writeRecordList wrote. */
export function readRecordList(text: string): readonly number[] {
  const numbers: number[] = [];
  let last = -1;
  let distance = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at += 1) {
    const value = values.get(text.charCodeAt(at)) ?? 0;
    distance += (value % more) * scale;
    scale *= more;
    if (value >= more) continue;
    last += distance + 1;
    numbers.push(last);
    distance = 0;
    scale = 1;
  }
  return numbers;
}
