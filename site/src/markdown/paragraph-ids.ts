import { createHash } from 'node:crypto';
import { defineHastPlugin } from 'satteri';
import { slugOf } from '../library/slug.ts';

/**
 * Gives headings and paragraphs the anchors by which a question names the place it came from. A paragraph's is made of its
 * words, not of its position, so that a paragraph added above does not make old questions point at the wrong one.
 */
export const paragraphIds = () => {
  const taken = new Set<string>();
  const unique = (id: string) => {
    let free = id;
    for (let nth = 2; taken.has(free); nth += 1) free = `${id}-${nth}`;
    taken.add(free);
    return free;
  };
  return defineHastPlugin({
    name: 'paragraph-ids',
    element: [
      {
        filter: ['h2', 'h3'],
        visit(node, context) {
          context.setProperty(node, 'id', unique(slugOf(context.textContent(node))));
        },
      },
      {
        filter: ['p'],
        visit(node, context) {
          context.setProperty(node, 'id', unique(paragraphId(context.textContent(node))));
        },
      },
    ],
  });
};

/** The anchor of a paragraph with these words: `p-` and six hexadecimal digits, the same for the same words whatever their spacing. */
function paragraphId(words: string): string {
  const digest = createHash('sha256').update(words.replace(/\s+/g, ' ').trim()).digest('hex');
  return `p-${digest.slice(0, 6)}`;
}
