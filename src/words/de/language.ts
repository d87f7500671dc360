import type { language as English } from '../en/language.ts';

export const language: typeof English = { tag: 'de' };
