import { createRoot } from 'react-dom/client';
import SwaggerConsole, { type SwaggerConsoleProps } from './SwaggerConsole.tsx';

/** Puts a console for one operation into an element, in the place of what was there, and moves the focus to it. */
export function mountConsole(element: HTMLElement, props: SwaggerConsoleProps): void {
  const container = document.createElement('div');
  container.tabIndex = -1;
  container.className = 'outline-none';
  element.replaceChildren(container);
  createRoot(container).render(<SwaggerConsole {...props} single />);
  container.focus();
}
