import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '@repere/protocol';
import { en } from '../../strings/en.ts';
import './composer.ts';
import type { RepereComposer } from './composer.ts';

let composer: RepereComposer;
let sent: string[];

beforeEach(async () => {
  sent = [];
  composer = document.createElement('repere-composer') as RepereComposer;
  composer.strings = en;
  composer.addEventListener('send', (event) => sent.push((event as CustomEvent<string>).detail));
  document.body.append(composer);
  await composer.updateComplete;
});

afterEach(() => {
  composer.remove();
  vi.restoreAllMocks();
});

const field = (): HTMLTextAreaElement => composer.renderRoot.querySelector('textarea')!;
const below = (): string | undefined => composer.renderRoot.querySelector('.below')?.textContent?.trim();

async function write(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await composer.updateComplete;
}

/** Presses Enter; returns whether the field would have begun a line. */
function enter(options: KeyboardEventInit = {}): boolean {
  return field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...options }));
}

/** Pretends that there is a keyboard, or a touch screen alone. */
function keyboard(there: boolean): void {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: there } as MediaQueryList);
}

describe('Enter', () => {
  test('sends the words without the space around them', async () => {
    keyboard(true);
    await write('  How much?\n');
    expect(enter()).toBe(false);
    expect(sent).toEqual(['How much?']);
  });

  test('with Shift begins a line', async () => {
    keyboard(true);
    await write('How much?');
    expect(enter({ shiftKey: true })).toBe(true);
    expect(sent).toEqual([]);
  });

  test('while a word is being composed belongs to the input method', async () => {
    keyboard(true);
    await write('塩');
    expect(enter({ isComposing: true })).toBe(true);
    expect(sent).toEqual([]);
  });

  test('begins a line where there is only a touch screen', async () => {
    keyboard(false);
    await write('How much?');
    expect(enter()).toBe(true);
    expect(sent).toEqual([]);
  });

  test('sends no empty message', async () => {
    keyboard(true);
    await write(' \n ');
    enter();
    expect(sent).toEqual([]);
  });
});

describe('the limit', () => {
  test('is spoken of only when it is near', async () => {
    await write('x'.repeat(LIMITS.messageLength - 201));
    expect(below()).toBe('');
    await write('x'.repeat(LIMITS.messageLength - 200));
    expect(below()).toBe('200 characters left');
  });

  test('counts characters and not code units', async () => {
    await write('🥑'.repeat(LIMITS.messageLength));
    expect(below()).toBe('0 characters left');
    composer.renderRoot.querySelector<HTMLElement>('.send')!.click();
    expect(sent).toHaveLength(1);
  });

  test('holds back what is too long, and says by how much', async () => {
    keyboard(true);
    await write('x'.repeat(LIMITS.messageLength + 1));
    expect(below()).toBe('One character too many');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    enter();
    composer.renderRoot.querySelector<HTMLElement>('.send')!.click();
    expect(sent).toEqual([]);
  });
});

describe('a file', () => {
  const files = (): DataTransfer => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
    return data;
  };

  test.each([
    ['pasted', (data: DataTransfer) => new ClipboardEvent('paste', { clipboardData: data, cancelable: true })],
    ['dropped', (data: DataTransfer) => new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true })],
  ])('that is %s is refused in words until one goes on writing', async (_, make) => {
    expect(field().dispatchEvent(make(files()))).toBe(false);
    await composer.updateComplete;
    expect(below()).toBe(en.noAttachments);
    await write('It shows a plate.');
    expect(below()).toBe('');
  });

  test('does not keep pasted words out', () => {
    const data = new DataTransfer();
    data.setData('text/plain', 'words');
    expect(field().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }))).toBe(true);
  });
});

describe('from outside', () => {
  test('words come in at the caret, over what was typed to find them', async () => {
    const drafts: string[] = [];
    composer.addEventListener('draft', (event) => drafts.push((event as CustomEvent<string>).detail));
    await write('Hello /prot and more');
    field().setSelectionRange(11, 11);
    expect(composer.beforeCaret).toBe('Hello /prot');
    composer.insert('about 1.6 g', 5);
    await composer.updateComplete;
    expect([composer.value, field().value, composer.beforeCaret]).toEqual([
      'Hello about 1.6 g and more',
      'Hello about 1.6 g and more',
      'Hello about 1.6 g',
    ]);
    expect(drafts.at(-1)).toBe('Hello about 1.6 g and more');
    expect(composer.shadowRoot?.activeElement).toBe(field());
  });

  test('a key that somebody around it has taken sends nothing', async () => {
    keyboard(true);
    await write('How much?');
    const take = (event: Event): void => event.preventDefault();
    document.body.addEventListener('keydown', take, true);
    enter({ bubbles: true, composed: true });
    expect(sent).toEqual([]);
    document.body.removeEventListener('keydown', take, true);
    enter({ bubbles: true, composed: true });
    expect(sent).toEqual(['How much?']);
  });
});
