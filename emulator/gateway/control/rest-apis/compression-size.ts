import { badRequest } from '../errors.ts';

const maximumBytes = 10_485_760;

/** Reads a `minimumCompressionSize` (bytes) of a body or a patch. @throws AwsError when it is no integer from 0 to 10 MiB */
export function readCompressionSize(value: unknown): number {
  const size = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > maximumBytes)
    throw badRequest(
      `Invalid minimum compression size, must be between 0 and ${maximumBytes.toString()}`,
    );
  return size;
}
