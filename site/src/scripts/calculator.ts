/** Answers a calculator's form as it is filled in. All words stand in the page: here are figures alone, as the page's language writes them. */
import { ANSWERS, type Values } from '../calculators/answer.ts';
import type { Unit } from '../calculators/form.ts';
import type { Calculator } from '../calculators/list.ts';
import { isRefusal } from '../calculators/refusal.ts';
import { toCentimetres, toKilograms } from '../calculators/units.ts';
import { isIncomplete, markUnfit } from './calculator-bounds.ts';
import { turnUnits } from './calculator-units.ts';

const form = document.querySelector<HTMLFormElement>('[data-calculator]');
const answer = document.querySelector<HTMLElement>('.calculator__answer');
if (form && answer) calculate(form, answer);

function calculate(form: HTMLFormElement, answer: HTMLElement): void {
  const language = document.documentElement.lang;
  const unitName = { kg: answer.dataset['kg'] ?? 'kg', lb: answer.dataset['lb'] ?? 'lb' };
  let unit: 'kg' | 'lb' = 'kg';

  const input = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const values: Values = {
    get unit() {
      return unit;
    },
    number: (name) => values.known(name) ?? NaN,
    known: (name) => {
      if (name === 'height' && unit === 'lb')
        return toCentimetres(input('feet').valueAsNumber, input('inches').valueAsNumber);
      const { valueAsNumber: value } = input(name);
      if (Number.isNaN(value)) return undefined;
      const isWeight = input(name).closest('[data-unit-of]')?.getAttribute('data-unit-of') === 'weight';
      return isWeight && unit === 'lb' ? toKilograms(value) : value;
    },
    choice: (name) => input(name).value,
    check: (name) => input(name).checked,
  };

  /** Shows one of the things that the answer can be. */
  function show(state: string): void {
    for (const each of answer.querySelectorAll<HTMLElement>('[data-state]'))
      each.hidden = each.dataset['state'] !== state;
  }

  function reckon(): void {
    if (markUnfit(form, unit, language).length > 0) return show('unfit');
    if (isIncomplete(form)) return show('asking');
    const found = ANSWERS[form.dataset['calculator'] as Calculator](values);
    if (isRefusal(found)) return show(found.refused);
    const rows = new Map(found.rows.map((row) => [row.name, row]));
    for (const each of answer.querySelectorAll<HTMLElement>('[data-row]')) {
      const row = rows.get(each.dataset['row'] ?? '');
      each.hidden = !row;
      const figure = each.querySelector('[data-figure]');
      if (row && figure) figure.textContent = written(row.values, row.unit);
    }
    const discs = answer.querySelector<HTMLElement>('[data-discs]');
    if (discs && found.discs) showDiscs(discs, found.discs);
    show('answered');
  }

  /** A figure or a range, to what can be known of it. */
  function written(figures: readonly number[], of: Unit): string {
    const step = STEPS[of] ?? 1;
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const rounded = [...new Set(figures.map((figure) => Math.round(figure / step) * step))];
    return rounded.map((figure) => format.format(figure)).join('–');
  }

  function showDiscs(place: HTMLElement, discs: readonly number[]): void {
    const format = new Intl.NumberFormat(language);
    const items = discs.map((disc) => {
      const item = document.createElement('li');
      item.dataset['disc'] = String(disc);
      item.textContent = format.format(disc);
      return item;
    });
    const none = document.createElement('li');
    none.textContent = place.dataset['none'] ?? '';
    place.querySelector('ol')?.replaceChildren(...(items.length > 0 ? items : [none]));
  }

  function turn(to: 'kg' | 'lb'): void {
    if (to === unit) return;
    turnUnits(form, to);
    unit = to;
    for (const each of document.querySelectorAll('[data-load-unit]')) each.textContent = unitName[to];
  }

  form.addEventListener('input', (event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'unit') turn(value === 'lb' ? 'lb' : 'kg');
    reckon();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // A page that is come back to may still be filled in.
  if (form.querySelector<HTMLInputElement>('[name=unit][value=lb]')?.checked) turn('lb');
  reckon();
}

/** How finely figures are told: what is finer than that is not known. */
const STEPS: Partial<Record<Unit, number>> = { kcal: 50, grams: 1, load: 0.5, bpm: 1 };
