import type { APIRoute } from 'astro';
import { changelogDocument } from '../../../../model/changelog-document.ts';
import { type ChangelogProps, changelogPaths } from '../_changelogs.ts';

export const getStaticPaths = changelogPaths;

/** The changelog for programs (docs/changelog.md). */
export const GET: APIRoute<ChangelogProps & Record<string, unknown>> = ({ props }) =>
  new Response(JSON.stringify(changelogDocument(props.changelog, props.versions), null, 2), {
    headers: { 'content-type': 'application/json' },
  });
