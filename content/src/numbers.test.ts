import { describe, expect, it } from 'vitest';
import { numbersIn, numberWordsIn } from './numbers.ts';

const brief = (text: string, language: 'en' | 'fr') =>
  numbersIn(text, language).map(({ value, unit }) => [value, unit]);

describe('numbersIn', () => {
  it('reads English numbers with the unit that follows', () => {
    expect(brief('0.83 g per kilogram, 1,350 kcal, 20–40 g, 10%', 'en')).toEqual([
      [0.83, 'g/kg'],
      [1350, 'kcal'],
      [20, undefined],
      [40, 'g'],
      [10, '%'],
    ]);
  });

  it('reads French numbers with their unbreakable spaces', () => {
    expect(brief('0,83\u00a0g par kilo, 1\u202f350\u00a0kcal, 10\u202f%, 2 ans', 'fr')).toEqual([
      [0.83, 'g/kg'],
      [1350, 'kcal'],
      [10, '%'],
      [2, 'years'],
    ]);
  });

  it('tells an amount for each kilogram of body weight from an amount', () => {
    expect(brief('3 to 6 mg per kilogram, 200 mg', 'en')).toEqual([
      [3, undefined],
      [6, 'mg/kg'],
      [200, 'mg'],
    ]);
    expect(brief('6 mg par kilo, 200 mg', 'fr')).toEqual([
      [6, 'mg/kg'],
      [200, 'mg'],
    ]);
  });

  it('equals nothing when the number is in the other language’s style', () => {
    expect(brief('0.83 g', 'fr')).toEqual([[NaN, 'g']]);
    expect(brief('0,83 g', 'en')).toEqual([[NaN, 'g']]);
  });

  it('sees no unit in the beginning of a word, nor seconds in a decade', () => {
    expect(brief('3 goblets, the 1990s, 5 minor faults, B12', 'en')).toEqual([
      [3, undefined],
      [1990, undefined],
      [5, undefined],
    ]);
  });
});

describe('numberWordsIn', () => {
  it('reads one to twelve, and no word that merely contains one', () => {
    expect(numberWordsIn('one year, someone, Twelve', 'en').map(({ value, unit }) => [value, unit])).toEqual([
      [1, 'years'],
      [12, undefined],
    ]);
    expect(numberWordsIn('une année, chacun', 'fr').map(({ value, unit }) => [value, unit])).toEqual([[1, 'years']]);
  });
});
