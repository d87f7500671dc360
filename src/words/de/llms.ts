import type { llms as English } from '../en/llms.ts';

export const llms: typeof English = {
  about:
    'Jede Seite dieses Portals gibt es auch als Markdown: Setzen Sie `.md` an die Stelle des letzten Schrägstrichs ihrer Adresse. ' +
    'Aufrufe gehen an das Gateway, das auf jeder Seite steht, mit einem API-Schlüssel im Header `x-api-key`.',
  apis: 'APIs',
  guides: 'Anleitungen',
  plans: 'Pläne',
  plansAbout: 'Wie schnell und wie oft ein Schlüssel aufrufen darf.',
  whole: 'Ganze APIs in einer Datei',
  wholeAbout: 'Überblick, Operationen und Schemas, bis zu einer Million Zeichen.',
  cut: 'Dieser Text endet hier, weil er seine Grenze erreicht hat. Der Überblick oben führt zu jeder Operation.',
};
