import type { Element, ElementContent } from 'hast';
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
  // The section that is open: visiting headings alone spares the whole tree, which each page would otherwise hand over to be looked through.
  let heading: string | undefined;
  return defineHastPlugin({
    name: 'section-questions',
    element: {
      filter: ['h2'],
      visit(node, context) {
        // A heading within a component begins no section.
        if (context.parent(node)?.type !== 'root') return;
        if (heading !== undefined) context.insertBefore(node, questionButton(heading, label));
        heading = context.textContent(node).trim();
      },
    },
    after(root, context) {
      if (heading !== undefined) context.appendChild(root, questionButton(heading, label));
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
