import type { APIRoute } from 'astro';
import { isSmallApi, navigationOperations } from '../../../../../model/navigation.ts';
import { operationsByTag, type TagGroup } from '../../../../../model/operations-by-tag.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';

export const getStaticPaths = versionPaths((version) =>
  isSmallApi(version)
    ? []
    : operationsByTag(version).map((group) => ({
        params: { tag: group.tag.slug },
        props: { group },
      })),
);

interface Props extends VersionProps {
  readonly group: TagGroup;
}

/** The operations of one tag: what the navigation loads when it is opened. */
export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { group } }) =>
  Response.json(navigationOperations(group.operations));
