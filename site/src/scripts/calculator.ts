/** Answers a calculator's form as it is filled in. All words stand in the page: here are figures alone, as the page's language writes them. */
import { ANSWERS, type Values } from '../calculators/answer.ts';
import type { Unit } from '../calculators/form.ts';
import type { Calculator } from '../calculators/list.ts';
import { isRefusal } from '../calculators/refusal.ts';
import { toCentimetres, toKilograms, toPounds } from '../calculators/units.ts';

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
    const fields = [...form.elements].filter(
      (each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement,
    );
    const empty = fields.some(
      (each) => each.required && !each.disabled && each.value === '' && !each.validity.badInput,
    );
    const unfit = fields.filter((each) => !each.disabled && each.value !== '' && !each.checkValidity());
    for (const each of fields) each.toggleAttribute('aria-invalid', false);
    for (const each of unfit) each.setAttribute('aria-invalid', 'true');
    if (unfit.length > 0) return show('unfit');
    if (empty) return show('asking');
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

  /** Turns the form to the other units, and what stands in it along: bounds too. */
  function turn(to: 'kg' | 'lb'): void {
    if (to === unit) return;
    const convert = to === 'lb' ? toPounds : toKilograms;
    for (const each of form.querySelectorAll<HTMLInputElement>(
      '[data-unit-of=weight] input, [data-unit-of=load] input',
    )) {
      const held = each.valueAsNumber;
      // Bars are made to a round weight in either unit.
      if (!Number.isNaN(held))
        each.value = String(each.name === 'bar' ? (to === 'lb' ? 45 : 20) : Math.round(convert(held) * 10) / 10);
      each.min = String(Math.round(convert(Number(each.min))));
      each.max = String(Math.round(convert(Number(each.max))));
      each.step = each.closest('[data-unit-of=load]') ? '0.05' : '0.1';
    }
    const height = form.querySelector<HTMLInputElement>('[name=height]');
    if (height) {
      const inches = (height.valueAsNumber || 0) / 2.54;
      if (to === 'lb' && inches > 0) {
        const whole = Math.round(inches);
        input('feet').value = String(Math.floor(whole / 12));
        input('inches').value = String(whole % 12);
      }
      if (to === 'kg' && input('feet').value !== '')
        height.value = String(
          Math.round(toCentimetres(input('feet').valueAsNumber, input('inches').valueAsNumber || 0)),
        );
    }
    unit = to;
    for (const [name, on] of [
      ['metric', to === 'kg'],
      ['imperial', to === 'lb'],
    ] as const)
      for (const part of form.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
        part.hidden = !on;
        for (const each of part.querySelectorAll('input')) each.disabled = !on;
      }
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
