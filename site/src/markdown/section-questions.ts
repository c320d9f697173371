import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin, type PluginFactoryContext } from 'satteri';
import { strings } from '../strings/index.ts';
import { languageOf } from './language-of.ts';

/**
 * Ends each section of an article with a button that takes the reader's question, and the section with it, to a coach. The
 * widget's loader listens for it; the style sheet hides it until that loader has run.
 */
export const sectionQuestions = ({ fileURL }: PluginFactoryContext) => {
  // What the site says of itself is no matter for coaches.
  if (fileURL?.pathname.includes('/legal/')) return false;
  const label = strings[languageOf(fileURL)].askAboutThis;
  return defineHastPlugin({
    name: 'section-questions',
    after(root, context) {
      let heading: Readonly<RootContent> | undefined;
      const close = (before?: Readonly<RootContent>) => {
        if (heading === undefined) return;
        const button = questionButton(context.textContent(heading).trim(), label);
        if (before === undefined) context.appendChild(root as Readonly<Root>, button);
        else context.insertBefore(before, button);
      };
      for (const node of root.children) {
        if (node.type !== 'element' || node.tagName !== 'h2') continue;
        close(node);
        heading = node;
      }
      close();
    },
  });
};

function questionButton(heading: string, label: string): Element {
  const properties = { type: 'button', 'data-repere-ask': '', 'data-heading': heading };
  return element('div', { className: ['ask'] }, [element('button', properties, [{ type: 'text', value: label }])]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
