import Slugger from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { isPageId } from '../src/model/page-anchors.ts';

/**
 * Gives the headings of a guide their ids, as Astro does that adds none where one stands: by their text, each once, and none that
 * the page has for a part of its own. To skip to the content, or to open the list of guides, must not lead to a heading `## Main`.
 */
export const guideHeadingIds: HastPluginEntry = () => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'gatehouse:heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (typeof node.properties['id'] === 'string') return;
        const text = context.textContent(node);
        const slug = slugger.slug(text);
        context.setProperty(node, 'id', isPageId(slug) ? slugger.slug(text) : slug);
      },
    },
  });
};
