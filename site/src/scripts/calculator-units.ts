import { toCentimetres, toKilograms, toPounds } from '../calculators/units.ts';
import { BAR } from '../calculators/plates.ts';

/** Turns a form to the other units, and what stands in it along: bounds too. */
export function turnUnits(form: HTMLFormElement, to: 'kg' | 'lb'): void {
  for (const each of form.querySelectorAll<HTMLInputElement>('[data-unit-of=weight] input, [data-unit-of=load] input'))
    turnWeight(each, to);
  turnHeight(form, to);
  for (const [name, on] of [
    ['metric', to === 'kg'],
    ['imperial', to === 'lb'],
  ] as const)
    for (const part of form.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
      part.hidden = !on;
      for (const each of part.querySelectorAll('input')) each.disabled = !on;
    }
}

function turnWeight(field: HTMLInputElement, to: 'kg' | 'lb'): void {
  const convert = to === 'lb' ? toPounds : toKilograms;
  const { value: was, valueAsNumber: held } = field;
  // What was typed comes back as it was: rounding there and back would make 225.1 of 225 lb.
  const typed = field.dataset['became'] === was ? field.dataset['typed'] : undefined;
  // Bars are made to a round weight in either unit.
  const turned = field.name === 'bar' ? BAR[to] : Math.round(convert(held) * 10) / 10;
  if (!Number.isNaN(held)) field.value = typed ?? String(turned);
  field.dataset['became'] = field.value;
  field.dataset['typed'] = was;
  field.min = String(Math.round(convert(Number(field.min))));
  field.max = String(Math.round(convert(Number(field.max))));
}

/** To a tenth of an inch, and back to half a centimetre: finer than people know their height. */
function turnHeight(form: HTMLFormElement, to: 'kg' | 'lb'): void {
  const input = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`);
  const [height, feet, inches] = ['height', 'feet', 'inches'].map(input);
  if (!height || !feet || !inches) return;
  if (to === 'lb' && height.value !== '') {
    const tenths = Math.round(height.valueAsNumber / 0.254);
    feet.value = String(Math.floor(tenths / 120));
    inches.value = String((tenths % 120) / 10);
  }
  if (to === 'kg' && feet.value !== '')
    height.value = String(Math.round(toCentimetres(feet.valueAsNumber, inches.valueAsNumber || 0) * 2) / 2);
}
