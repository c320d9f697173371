import { expect, test } from 'vitest';
import { coachPath, homePath, otherLanguage, pagePath, searchPath, sectionPath, widgetPath } from './paths.ts';

test('addresses are folders under their language, with the slugs of that language', () => {
  expect(homePath('fr')).toBe('/fr/');
  expect(sectionPath('en', 'training')).toBe('/en/training/');
  expect(sectionPath('fr', 'training')).toBe('/fr/entrainement/');
  expect(pagePath('fr', 'exercises', 'planche')).toBe('/fr/exercices/planche/');
  expect(coachPath('en')).toBe('/en/coach/');
  expect(searchPath('en')).toBe('/en/search/');
  expect(searchPath('fr')).toBe('/fr/recherche/');
  expect(widgetPath('fr')).toBe('/fr/widget/');
});

test('each language has the other beside it', () => {
  expect(otherLanguage('en')).toBe('fr');
  expect(otherLanguage('fr')).toBe('en');
});
