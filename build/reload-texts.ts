import { sep } from 'node:path';
import { isRunnableDevEnvironment, type Plugin } from 'vite';

/**
 * On the dev server, has pages reload once for a changed guide, when its new text can be shown. Astro reloads them twice: when the file
 * changes, and when the content store has read it. The first shows the old text, and while it loads, the page does not hear the second.
 *
 * @param folders absolute paths of the folders of Markdown that the content store reads
 */
export function reloadTexts(folders: readonly string[]): Plugin {
  const isText = (file: string) =>
    /\.mdx?$/.test(file) && folders.some((folder) => file.startsWith(folder + sep));
  return {
    name: 'gatehouse:reload-texts',
    apply: 'serve',
    hotUpdate: {
      order: 'pre',
      handler({ file, modules, timestamp }) {
        const { environment } = this;
        if (environment.name === 'client' || !isText(file)) return;
        const stale = new Set<(typeof modules)[number]>();
        for (const module of modules)
          environment.moduleGraph.invalidateModule(module, stale, timestamp, true);
        if (isRunnableDevEnvironment(environment)) {
          const { evaluatedModules } = environment.runner;
          for (const { id } of stale) {
            const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
            if (evaluated) evaluatedModules.invalidateModule(evaluated);
          }
        }
        return [];
      },
    },
  };
}
