import { twins as words } from '#words/twins.ts';
import { exampleText } from '../model/example-text.ts';
import type { Json } from '../model/json.ts';
import { fence } from './escape.ts';

/** Protocol details as the description writes them; nothing where it has none. */
export const bindingsBlock = (bindings: Json | undefined): string | undefined =>
  bindings === undefined
    ? undefined
    : `${words.bindings}\n\n${fence(exampleText(bindings), 'json')}`;
