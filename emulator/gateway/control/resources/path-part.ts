import type { ResourceRecord } from '../../state/records.ts';
import { badRequest, conflict } from '../errors.ts';

// The characters AWS names, and the colon and friends that its own imports accept (RFC 3986 pchar).
const pathPartPattern = /^(?:\{[\w.-]+\+?\}|[\w.:~@!$&'()*+,;=%-]+)$/;

const isVariable = (pathPart: string | undefined) => pathPart?.startsWith('{') ?? false;
const isGreedy = (pathPart: string | undefined) => pathPart?.endsWith('+}') ?? false;

/**
 * Says whether a resource may have this path part under this parent.
 * @param siblings the parent's other children
 * @throws AwsError 400 or 409
 */
export function checkPathPart(
  pathPart: string,
  parent: ResourceRecord,
  siblings: readonly ResourceRecord[],
): void {
  if (!pathPartPattern.test(pathPart))
    throw badRequest(
      "Resource's path part only allow a-zA-Z0-9._- and curly braces at the beginning and the end and an optional plus sign before the closing brace.",
    );
  if (isGreedy(parent.pathPart))
    throw badRequest(
      `Cannot create a child of a resource with a greedy path variable: ${parent.pathPart}`,
    );
  if (siblings.some((sibling) => sibling.pathPart === pathPart))
    throw conflict(`Another resource with the same parent already has this name: ${pathPart}`);
  const variable = siblings.find((sibling) => isVariable(sibling.pathPart));
  if (variable && isVariable(pathPart))
    throw badRequest(
      `A sibling (${variable.pathPart}) of this resource already has a variable path part -- only one is allowed`,
    );
}
