import { useEffect, useRef, type ReactNode } from 'react';
import { HashRouter, useLocation, useNavigationType } from 'react-router';
import { Redoc } from 'redoc';
import { StyleSheetManager } from 'styled-components';
import { findPlace, holdPlace } from './hold-place.ts';
import { keepAccessible } from './keep-accessible.ts';
import type { PreparedReference } from './load-reference.ts';
import { markdownAdapter } from './markdown-adapter.tsx';
import { scopeButtons } from './scope-buttons.ts';

/** Redoc takes its dark palette from a class on the root element; the site keeps its theme elsewhere. */
function useDarkClass() {
  useEffect(() => {
    const root = document.documentElement;
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const update = () => {
      const theme = root.dataset['theme'];
      root.classList.toggle('dark', theme ? theme === 'dark' : scheme.matches);
    };
    update();
    const theme = new MutationObserver(update);
    theme.observe(root, { attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', update);
    return () => {
      theme.disconnect();
      scheme.removeEventListener('change', update);
    };
  }, []);
}

/** Shows what the address names when the page is opened by it, or come back to. Links pressed on the page are left to Redoc. */
function AddressedPlace({ children }: { readonly children: ReactNode }) {
  const { key, pathname, hash } = useLocation();
  const isOpened = useNavigationType() === 'POP';
  useEffect(() => {
    if (!isOpened || pathname === '/') return undefined;
    return holdPlace(() => findPlace(document, pathname + hash));
  }, [key, pathname, hash, isOpened]);
  return children;
}

const stylePlugins = [scopeButtons];

/**
 * Redoc without its shell: the shell indexes every schema for its search and freezes the tab on large descriptions. Places in
 * it are told by the address's fragment, so that a link survives a reload on a static host.
 */
export function RedocView({ prepared }: { readonly prepared: PreparedReference }) {
  const root = useRef<HTMLDivElement>(null);
  useDarkClass();
  useEffect(() => (root.current ? keepAccessible(root.current) : undefined), []);
  return (
    <div ref={root} className="gatehouse-reference">
      <StyleSheetManager stylisPlugins={stylePlugins}>
        <HashRouter>
          <AddressedPlace>
            <Redoc
              items={prepared.items}
              store={prepared.store}
              options={prepared.options}
              basePath="/"
              telemetryConfig={{ disabled: true }}
              markdownAdapter={markdownAdapter}
            />
          </AddressedPlace>
        </HashRouter>
      </StyleSheetManager>
    </div>
  );
}
