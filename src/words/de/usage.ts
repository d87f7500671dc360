import type { usage as English } from '../en/usage.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const usage: typeof English = {
  title: 'Nutzung',
  words: 'Aufrufe, die das Gateway gezählt hat. Es meldet sie mit Verzögerung.',
  key: 'Schlüssel',
  range: 'Zeitraum',
  days: (count) => plural(count, { one: '# Tag', other: '# Tage' }),
  none: 'Noch nichts zu zählen',
  noneWords: 'Legen Sie zuerst einen Schlüssel an. Seine Aufrufe stehen hier Tag für Tag.',
  toKeys: 'Zu den Schlüsseln',
  noPlan: 'Dieser Schlüssel ist in keinem Plan; jeder Aufruf mit ihm ergibt 403.',
  asOf: (time) => `Stand ${time}. Wird von selbst aktualisiert.`,
  notAsked:
    'Das Gateway wurde noch nicht gefragt. Die ersten Zahlen kommen in ein bis zwei Minuten.',
  refresh: 'Aktualisieren',
  calls: 'Aufrufe',
  mean: 'Im Tagesmittel',
  busiest: 'Stärkster Tag',
  noCalls: (days) =>
    plural(days, { one: 'Keine Aufrufe an diesem Tag', other: 'Keine Aufrufe in diesen # Tagen' }),
  noCallsWords:
    'Rufen Sie eine API aus ihrer Konsole oder mit curl auf. Nach wenigen Minuten ist es hier gezählt.',
  browse: 'APIs ansehen',
  noQuota: 'Aufrufe heute; dieser Plan hat kein Kontingent',
  ofQuota: {
    DAY: (limit) => `von ${limit} Aufrufen heute`,
    WEEK: (limit) => `von ${limit} Aufrufen in dieser Woche`,
    MONTH: (limit) => `von ${limit} Aufrufen in diesem Monat`,
  },
  quotaOf: (plan) => `Kontingent von ${plan}`,
  usedUp: 'Das Kontingent ist aufgebraucht: Aufrufe ergeben 429 Limit Exceeded.',
  left: (count) => `${count} übrig.`,
  resets: (time) => `Beginnt neu: ${time}.`,
  chart: 'Aufrufe je Tag (UTC)',
  table: 'Als Tabelle zeigen',
  tableName: 'Aufrufe je Tag',
  day: 'Tag',
  chartEmpty: 'Balkendiagramm: keine Aufrufe in diesen Tagen.',
  chartWords: (total, days, busiestDay, calls) =>
    `Balkendiagramm: ${total} Aufrufe in ${days} Tagen, die meisten am ${busiestDay}, nämlich ${calls}.`,
};
