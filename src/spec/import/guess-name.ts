import { field, stringField, type Json } from '../../model/json.ts';

/** Where a description goes: `openapi/{api}/{version}`. */
export interface DescriptionName {
  readonly api: string;
  readonly version: string;
}

/** Characters; beyond them it is no version but a sentence, or the time of a build. */
const longestVersion = 24;

/**
 * Names from what a description says of itself: the title as a slug, and of a version like `2.3.0` the part that callers notice,
 * `v2`. Days stay as they are, for many APIs count their versions by them.
 */
export function guessName(parsed: Json | undefined): DescriptionName {
  const info = field(parsed, 'info');
  const version = field(info, 'version');
  return {
    api: slugOf(stringField(info, 'title') ?? '') || 'api',
    version: versionOf(typeof version === 'number' ? String(version) : version),
  };
}

/** Lower-case letters and digits with single hyphens and dots between them; empty when nothing of that kind is left. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/[.-]*-[.-]*|\.{2,}/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 64)
    .replace(/[.-]+$/, '');
}

function versionOf(written: Json | undefined): string {
  if (typeof written !== 'string') return 'v1';
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(written.trim())) return written.trim();
  const major = /^\s*v?(\d{1,3})(\.\d|\s*$)/i.exec(written)?.[1];
  if (major !== undefined) return `v${Number(major)}`;
  const slug = slugOf(written);
  return slug === '' || slug.length > longestVersion ? 'v1' : slug;
}
