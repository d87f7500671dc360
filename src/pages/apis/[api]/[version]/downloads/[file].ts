import type { APIRoute } from 'astro';
import { downloadKinds } from '../../../../../downloads/downloads.ts';
import type { DownloadKind } from '../../../../../model/download.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';
import { downloadBytes, downloadPath } from '../../../../_downloads.ts';

export const getStaticPaths = versionPaths((version) =>
  downloadKinds(version)
    .filter((kind) => kind !== 'json' && kind !== 'yaml')
    .map((kind) => ({
      params: { file: downloadPath(version, kind).split('/').at(-1) ?? '' },
      props: { kind },
    })),
);

interface Props extends VersionProps {
  readonly kind: DownloadKind;
}

/** A file without content is not written: the description is too large for it, and the overview says so. */
export const GET: APIRoute<Props & Record<string, unknown>> = async ({ props: { api, kind } }) =>
  new Response((await downloadBytes(api, kind)) ?? null);
