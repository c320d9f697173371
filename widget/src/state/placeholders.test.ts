import { expect, test } from 'vitest';
import { fillIn, unknownBraces } from './placeholders.ts';

test('what is known is filled in once, and the rest stays to be seen', () => {
  expect(fillIn('{name}, {name}: {coach} on {page}', { name: 'Léa', coach: '{name}' })).toBe(
    'Léa, Léa: {name} on {page}',
  );
  expect(fillIn('{Name} {} { name } {{name}} $&', { name: '$1' })).toBe('{Name} {} { name } {$1} $&');
});

test.each([
  ['{name} {coach} {page}', []],
  ['one { brace, or two {', []],
  ['{nom} and {nom}, {Name}, {}', ['{nom}', '{Name}', '{}']],
])('braces that mean nothing are found: %s', (text, found) => {
  expect(unknownBraces(text)).toEqual(found);
});
