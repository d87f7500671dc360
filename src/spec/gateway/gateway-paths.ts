/** A path as the gateway takes it, with the new names of parameters that it had to rename. */
export interface GatewayPath {
  readonly path: string;
  /** New name by written name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What API Gateway allows between slashes: a literal of few characters, or one whole variable (CreateResource, `pathPart`). */
const pathPart = /^([a-zA-Z0-9._:-]+|\{[a-zA-Z0-9._:-]+\+?\})$/;

/** Whether API Gateway can route a path; a variable may not share its segment with text, and letters beyond ASCII are refused. */
export function isRoutable(path: string): boolean {
  return path.split('/').every((part) => part === '' || pathPart.test(part));
}

/**
 * Gives variables at the same place the same name, because a resource of API Gateway may have one variable below it only:
 * `/repos/{owner}` and `/repos/{template_owner}/generate` become one branch under the name written first.
 */
export function createPathWriter(): (path: string) => GatewayPath {
  const variables = new Map<string, string>();
  return (path) => {
    const renamed = new Map<string, string>();
    let prefix = '';
    for (const part of path.split('/').filter(Boolean)) {
      const name = /^\{([^}+]+)\+?\}$/.exec(part)?.[1];
      const first = name === undefined ? undefined : (variables.get(prefix) ?? name);
      if (first === undefined || name === undefined) prefix += `/${part}`;
      else {
        variables.set(prefix, first);
        if (first !== name) renamed.set(name, first);
        prefix += `/${part.replace(name, first)}`;
      }
    }
    return { path: prefix || '/', renamed };
  };
}
