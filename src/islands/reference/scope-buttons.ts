import type { ComponentProps } from 'react';
import type { StyleSheetManager } from 'styled-components';

type StylePlugin = NonNullable<ComponentProps<typeof StyleSheetManager>['stylisPlugins']>[number];

/**
 * Redoc resets every `button` of the document, those of the page around it too. Its rule for them is held to what stands inside
 * of the reference, at no more weight than it had.
 */
export const scopeButtons: StylePlugin = (element) => {
  if (element.type === 'rule' && Array.isArray(element.props))
    element.props = element.props.map((selector) =>
      selector === 'button' ? ':where(.gatehouse-reference) button' : selector,
    );
};
