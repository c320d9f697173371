/** A client id that carries the message's number in its last twelve digits, so that a delivery is recognised without reading JSON. */
export function clientIdOf(run: number, number: number): string {
  return `${hex(run, 8)}-0000-4000-8000-${hex(number, 12)}`;
}

const FIELD = '"clientId":"';
const DIGITS = FIELD.length + '00000000-0000-4000-8000-'.length;

/** The number of the message that a notice is about; `undefined` where it is about none of this run. */
export function numberIn(json: string, run: number): number | undefined {
  const at = json.indexOf(FIELD);
  if (at < 0 || !json.startsWith(hex(run, 8), at + FIELD.length)) return undefined;
  return Number.parseInt(json.slice(at + DIGITS, at + DIGITS + 12), 16);
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
