/** Whether bodies of a media type are bytes rather than text. */
export const isBinaryMedia = (mediaType: string): boolean =>
  /^(image\/(?!svg)|audio\/|video\/|font\/|application\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|vnd\.ms-))/i.test(
    mediaType,
  );

/** A name for a file of a media type: `body.png`; `body.bin` where the type names no ending. */
export function fileNameOf(mediaType: string): string {
  const subtype = /^(?:image|audio|video|font|application)\/([a-z0-9]{2,5})(?![\w.+-])/i.exec(
    mediaType,
  )?.[1];
  return `body.${subtype?.toLowerCase() ?? 'bin'}`;
}
