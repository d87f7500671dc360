import { createElement, type ComponentType } from 'react';

interface ConsoleLayoutProps {
  /** Swagger UI's register of components; `true` gives one that is tied to its store. */
  readonly getComponent: (name: string, tied?: boolean) => ComponentType;
  readonly specSelectors: {
    readonly isOAS31: () => boolean;
    readonly isOAS32: () => boolean;
    readonly securityDefinitions: () => { readonly size: number } | undefined;
  };
}

/**
 * Swagger UI without its page: no second `<main>`, no title and no servers, which the page around it has already, and no
 * "Authorize" where nothing but the gateway's key is asked for.
 */
export function ConsoleLayout({ getComponent, specSelectors }: ConsoleLayoutProps) {
  // Swagger UI gives the same component for the same name each time.
  const part = (name: string, tied = false) => createElement(getComponent(name, tied));
  const asksForMore = (specSelectors.securityDefinitions()?.size ?? 0) > 0;
  return (
    <div className="swagger-ui">
      {part('SvgAssets')}
      {part('errors', true)}
      {asksForMore && <div className="scheme-container">{part('AuthorizeBtnContainer', true)}</div>}
      {part('operations', true)}
      {(specSelectors.isOAS31() || specSelectors.isOAS32()) && part('Webhooks', true)}
    </div>
  );
}
