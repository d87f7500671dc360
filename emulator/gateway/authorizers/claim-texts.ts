import type { JWTPayload } from 'jose';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A token's claims as REST APIs hand them on: all text, lists joined by commas, `exp` and `iat` written out as Java does. */
export function claimTexts(claims: JWTPayload): Record<string, string> {
  const texts = Object.entries(claims).map(([name, value]) => [name, claimText(name, value)]);
  return Object.fromEntries(texts) as Record<string, string>;
}

function claimText(name: string, value: unknown): string {
  if ((name === 'exp' || name === 'iat') && typeof value === 'number') return javaDate(value);
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `Sun Nov 22 13:05:00 UTC 2026` */
function javaDate(epochSeconds: number): string {
  const date = new Date(epochSeconds * 1000);
  const day = String(date.getUTCDate()).padStart(2, '0');
  const time = date.toISOString().slice(11, 19);
  const [weekday, month] = [weekdays[date.getUTCDay()], months[date.getUTCMonth()]];
  return `${weekday} ${month} ${day} ${time} UTC ${date.getUTCFullYear()}`;
}
