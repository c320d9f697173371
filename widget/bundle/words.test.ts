import { expect, test } from 'vitest';
import { putTogether, shortNames } from '../vite.words.ts';

const table = {
  name: 'strings/en.ts',
  code: "export const en = {\n  titleDesk: 'Desk',\n  close: 'Close',\n  soundOn: 'On',\n};\n",
};
const short = (...code: string[]): string[] => [
  ...shortNames([table, ...code.map((each, place) => ({ name: `${place}.ts`, code: each }))]).keys(),
];

test('a text that is asked for by its name has a short one', () => {
  expect(short('html`${words.titleDesk}`', '// words.close\n')).toEqual(['titleDesk']);
  const letters = shortNames([table, { name: 'a.ts', code: 'words.titleDesk; strings.close; texts.soundOn' }]);
  expect([...letters]).toEqual([
    ['close', 'a'],
    ['soundOn', 'b'],
    ['titleDesk', 'c'],
  ]);
});

test('a name that stands for anything else as well stays', () => {
  expect(short('words.titleDesk; words.close', 'dialog.close()')).toEqual(['titleDesk']);
  expect(short("words.titleDesk; words.close; label = 'titleDesk'")).toEqual(['close']);
  expect(short('words?.titleDesk; words.close')).toEqual(['close']);
});

test('a text of a table further in stays, and nothing is taken for its name', () => {
  const nested = {
    name: 'strings/fr.ts',
    code: 'export const fr = {\n  errors: {\n    close: 1,\n  },\n  a: 2,\n};\n',
  };
  const asked = { name: 'a.ts', code: 'words.titleDesk; words.close; words.errors' };
  expect([...shortNames([table, nested, asked])]).toEqual([
    ['errors', 'b'],
    ['titleDesk', 'c'],
  ]);
});

test('a name that is put together of parts is found', () => {
  expect(putTogether('this.said = texts[`${name}On`];')).toBe(true);
  expect(putTogether('const ends = [words[0], words.at(-1)];')).toBe(false);
});
