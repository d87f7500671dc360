import type { APIRoute } from 'astro';
import { changelogTwin } from '../../../twins/changelog-twin.ts';
import { markdown } from '../../_twins.ts';
import { type ChangelogProps, changelogPaths } from './_changelogs.ts';

export const getStaticPaths = changelogPaths;

export const GET: APIRoute<ChangelogProps & Record<string, unknown>> = ({ props }) =>
  markdown(changelogTwin(props.changelog, props.versions));
