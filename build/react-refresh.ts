import type { AstroIntegration } from 'astro';

/**
 * React modules refuse to run on the dev server until React's hot reloading is set up. Astro sets it up before its islands; a
 * script that fetches React later, as "Try it" does, needs it on its page as well.
 */
export function reactRefresh(): AstroIntegration {
  return {
    name: 'gatehouse:react-refresh',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import 'astro:scripts/before-hydration.js';");
      },
    },
  };
}
