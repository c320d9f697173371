import { afterEach, expect, test } from 'vitest';
import { createNotesKeeper } from './desk-notes.keeper.ts';

const SOMETHING = { drafts: { x: 'Old knee injury.' }, unsaved: [] };

afterEach(() => sessionStorage.clear());

test('a browser that refuses to store costs the reload its words, and nothing else', () => {
  const keeper = createNotesKeeper(() => {
    throw new DOMException('no', 'SecurityError');
  });
  keeper.write('sam', SOMETHING);
  keeper.clear();
  expect(keeper.read('sam')).toEqual({ drafts: {}, unsaved: [] });
});

test.each(['{', 'null', '7', '{"account":"sam"}', '{"account":"sam","drafts":{},"unsaved":"x"}'])(
  'what is damaged counts as nothing: %s',
  (kept) => {
    sessionStorage.setItem('repere-notes', kept);
    expect(createNotesKeeper().read('sam')).toEqual({ drafts: {}, unsaved: [] });
  },
);
