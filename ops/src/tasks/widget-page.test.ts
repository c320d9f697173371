import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClassHeader } from './class-header.ts';
import { ROOT } from './root.ts';
import { WIDGET_PAGE, widgetPage } from './widget-page.ts';

it('the page about the widget says what the class headers say: `npm run docs` writes it anew', async () => {
  expect(await readFile(join(ROOT, WIDGET_PAGE), 'utf8')).toBe(await widgetPage());
});

const SOURCE = `
/** Another one. */
export class Other {}
/**
 * What it is,
 * in two lines.
 *
 * @attr lang - which language
 * @fires ready - \`detail.at\`: when
 * @csspart panel - the dialog
 * @cssprop --colour - its colour, over
 *   two lines
 */
export class Example extends Other {
  #hidden = 1;
  /** Opens it. */
  open(): void {}
  /** Asks. */
  ask({ quote, heading }: Place, soon = true): void {}
  override render(): void {}
  protected made(): void {}
  #own(): void {}
}`;

describe('a class header', () => {
  it('is read with its tags, and with the methods that a page may call', () => {
    expect(readClassHeader(SOURCE, 'Example')).toEqual({
      what: 'What it is, in two lines.',
      attributes: [{ name: 'lang', what: 'which language' }],
      methods: [
        { name: 'open()', what: 'Opens it.' },
        { name: 'ask({ quote, heading }, soon)', what: 'Asks.' },
      ],
      events: [{ name: 'ready', what: '`detail.at`: when' }],
      parts: [{ name: 'panel', what: 'the dialog' }],
      properties: [{ name: '--colour', what: 'its colour, over two lines' }],
    });
  });

  it('is refused where a tag says nothing, and where there is no such class', () => {
    expect(() => readClassHeader('/**\n * @attr lang\n */\nclass Example {}', 'Example')).toThrow('@attr');
    expect(() => readClassHeader(SOURCE, 'Missing')).toThrow('no class Missing');
  });
});
