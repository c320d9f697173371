import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { spaceFrench } from '../library/french-spacing.ts';
import { holdFigures } from '../library/hold-figures.ts';
import { languageOf } from './language-of.ts';

/** Sets the spaces of French prose, and in both languages the hyphens that no line may end with. */
export const frenchSpacing = ({ fileURL }: PluginFactoryContext) => {
  const set = languageOf(fileURL) === 'fr' ? spaceFrench : holdFigures;
  return defineHastPlugin({
    name: 'french-spacing',
    text(node) {
      const value = set(node.value);
      return value === node.value ? undefined : { type: 'text', value };
    },
  });
};
