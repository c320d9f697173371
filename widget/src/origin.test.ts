import { afterEach, describe, expect, test } from 'vitest';
import { originOfPage } from './origin-of-page.ts';
import { originOf } from './origin.ts';

/** An article as the site builds it; made of nodes, because a page under our policy takes no markup from a string. */
function article(): HTMLButtonElement {
  const root = document.createElement('article');
  root.dataset['repereArticle'] = '';
  root.dataset['title'] = 'Salt';
  const add = <Tag extends 'p' | 'h2' | 'button'>(tag: Tag, text: string, id = ''): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    element.id = id;
    element.textContent = text;
    root.append(element);
    return element;
  };
  add('h2', 'How much', 'how-much');
  add('p', 'Five grams.', 'p1');
  add('p', 'No more.', 'p2');
  const ask = add('button', 'Ask');
  ask.dataset['repereAsk'] = '';
  ask.dataset['heading'] = 'How much';
  add('p', 'Later words.', 'p3');
  document.body.append(root);
  return ask;
}

afterEach(() => document.querySelector('article')?.remove());

describe('origin', () => {
  test('is the paragraph right before the button', () => {
    expect(originOf(article())).toEqual({
      url: `${location.pathname}#p2`,
      title: 'Salt',
      heading: 'How much',
      quote: 'No more.',
    });
  });

  test('is the words that the button names, where it names some', () => {
    const ask = article();
    ask.dataset['quote'] = 'grams. No';
    expect(originOf(ask)).toMatchObject({ url: `${location.pathname}#p2`, heading: 'How much', quote: 'grams. No' });
  });

  test('is the heading in view when the widget is opened by itself', () => {
    article();
    expect(originOfPage()).toEqual({ url: `${location.pathname}#how-much`, title: 'Salt', heading: 'How much' });
  });

  test('is nothing on a page without an article', () => expect(originOfPage()).toBeUndefined());
});
