import { language } from '#words/language.ts';

const day = new Intl.DateTimeFormat(language.tag, { dateStyle: 'medium' });
const minute = new Intl.DateTimeFormat(language.tag, { dateStyle: 'medium', timeStyle: 'short' });
const time = new Intl.DateTimeFormat(language.tag, { timeStyle: 'short' });
const utcDay = new Intl.DateTimeFormat(language.tag, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "Nov 22, 2026", in the reader's time zone. */
export const dayWords = (iso: string) => day.format(new Date(iso));
/** "Nov 22, 2026, 2:05 PM", in the reader's time zone. */
export const minuteWords = (iso: string) => minute.format(new Date(iso));
/** "2:05 PM", in the reader's time zone. */
export const timeWords = (iso: string) => time.format(new Date(iso));
/** "Nov 22", for a day that the gateway counts in UTC. */
export const utcDayWords = (isoDate: string) => utcDay.format(new Date(`${isoDate}T00:00:00Z`));
