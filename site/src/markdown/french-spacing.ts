import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { spaceFrench } from '../library/french-spacing.ts';
import { languageOf } from './language-of.ts';

/** Sets the spaces and hyphens of French prose; pages in English pass untouched. */
export const frenchSpacing = ({ fileURL }: PluginFactoryContext) =>
  languageOf(fileURL) === 'fr' &&
  defineHastPlugin({
    name: 'french-spacing',
    text(node) {
      const value = spaceFrench(node.value);
      return value === node.value ? undefined : { type: 'text', value };
    },
  });
