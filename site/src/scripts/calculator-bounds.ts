import { toCentimetres } from '../calculators/units.ts';

/** Marks what does not fit, says beside it what would, and gives the fields that are marked. `unit` is that of the moment. */
export function markUnfit(form: HTMLFormElement, unit: 'kg' | 'lb', language: string): Element[] {
  const fields = fieldsOf(form);
  const feet = form.querySelector<HTMLInputElement>('[name=feet]');
  if (feet) feet.setCustomValidity(isHeightFit(form) ? '' : 'height');
  const unfit = fields.filter((each) => !each.disabled && isFilledIn(each) && !each.checkValidity());
  for (const each of fields) each.toggleAttribute('aria-invalid', false);
  for (const each of unfit) each.setAttribute('aria-invalid', 'true');
  for (const each of form.querySelectorAll<HTMLElement>('[data-says]')) sayBounds(each, unit, language);
  return unfit;
}

/** Whether something that has to be filled in is not. */
export function isIncomplete(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((each) => each.required && !each.disabled && !isFilledIn(each));
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter((each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement);
}

/** What a number field cannot read has no value, and yet stands there. */
function isFilledIn(field: HTMLInputElement | HTMLSelectElement): boolean {
  return field.value !== '' || field.validity.badInput;
}

/** Feet and inches are each in their bounds where the height that they make may not be. */
function isHeightFit(form: HTMLFormElement): boolean {
  const number = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`);
  const [metric, feet, inches] = ['height', 'feet', 'inches'].map(number);
  if (!metric || !feet || !inches) return true;
  const height = toCentimetres(feet.valueAsNumber, inches.valueAsNumber);
  return !(height < Number(metric.min) || height > Number(metric.max));
}

/** Beside a marked field stands what fits, in the units of the moment; beside any other, nothing. */
function sayBounds(place: HTMLElement, unit: 'kg' | 'lb', language: string): void {
  const own = [...(place.parentElement?.querySelectorAll('input') ?? [])];
  const [first] = own;
  place.hidden = !own.some((each) => each.ariaInvalid === 'true');
  place.textContent = '';
  if (place.hidden || !first) return;
  const format = new Intl.NumberFormat(language);
  const inFeet = first.name === 'height' && unit === 'lb';
  const written = (bound: string) => (inFeet ? asFeet(Number(bound)) : format.format(Number(bound)));
  place.textContent = (place.dataset['says'] ?? '')
    .replace('{from}', written(first.min))
    .replace('{to}', written(first.max));
}

/** A height in centimetres as feet and whole inches. */
function asFeet(centimetres: number): string {
  const inches = Math.round(centimetres / 2.54);
  return `${Math.floor(inches / 12)}′ ${inches % 12}″`;
}
