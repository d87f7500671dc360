import rss from '@astrojs/rss';
import { changelog as words } from '#words/changelog.ts';
import type { APIRoute } from 'astro';
import { portalConfig } from '../../../../config/portal-config.ts';
import { feedItems, xmlText } from '../../../../components/changelog/feed-items.ts';
import { changelogPath } from '../../../../model/site-paths.ts';
import { type ChangelogProps, changelogPaths } from '../_changelogs.ts';

export const getStaticPaths = changelogPaths;

/** The changelog as RSS 2.0: one item a version. */
export const GET: APIRoute<ChangelogProps & Record<string, unknown>> = ({ props }) => {
  const { changelog } = props;
  const site = new URL(portalConfig.siteUrl);
  return rss({
    title: xmlText(words.of(changelog.title)),
    description: xmlText(words.words(changelog.title)),
    site: new URL(changelogPath(changelog.apiId), site),
    items: feedItems(changelog, site),
  });
};
