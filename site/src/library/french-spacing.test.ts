import { expect, test } from 'vitest';
import { spaceFrench } from './french-spacing.ts';

test('marks that stand after a space keep it, unbreakable', () => {
  expect(spaceFrench('Combien ? Assez ! Oui ; non : « peut-être » à 10 %.')).toBe(
    'Combien\u202f? Assez\u202f! Oui\u202f; non\u00a0: «\u00a0peut-être\u00a0» à 10\u202f%.',
  );
});

test('a figure holds on to its thousands and its unit', () => {
  expect(spaceFrench('2 600 kcal et 1,6 g par kilo')).toBe('2\u202f600\u00a0kcal et 1,6\u00a0g par kilo');
});

test('words that only begin like a unit, times and addresses stay as they are', () => {
  expect(spaceFrench('3 grandes séries à 10:30, https://exemple.fr?x')).toBe(
    '3 grandes séries à 10:30, https://exemple.fr?x',
  );
});

test('a word holds on to the figure behind its hyphen; signs of works and addresses stay as they are', () => {
  expect(spaceFrench('Oméga-3, gélules d’oméga-3 (oméga-6 aussi)')).toBe(
    'Oméga\u20113, gélules d’oméga\u20113 (oméga\u20116 aussi)',
  );
  expect(spaceFrench('10.1136/bjsports-2018 et https://exemple.fr/a-2, peut-être 3-4, mi-2024-25')).toBe(
    '10.1136/bjsports-2018 et https://exemple.fr/a-2, peut-être 3-4, mi-2024-25',
  );
});
