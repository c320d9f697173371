import { type Kind, KINDS } from './kinds.ts';

/** What a cell of the matrix says: done, or the refusal's code. */
const OUTCOMES: Record<string, string> = {
  ok: 'ok',
  auth: 'unauthenticated',
  '2fa': 'second_factor_required',
  conf: 'confirmation_needed',
  forb: 'forbidden',
  none: 'not_found',
  code: 'wrong_code',
  cred: 'wrong_credentials',
  susp: 'suspended',
  site: 'foreign_origin',
  tok: 'wrong_token',
};

/** One row: a route or a request, the object it is tried on, and the outcome for each kind of person. */
export interface Row {
  name: string;
  object: string;
  outcomes: Record<Kind, string>;
}

/** Reads a matrix as it is written for people: a name, an object, a word for each kind in the order of {@link KINDS}. */
export function readMatrix(text: string): Row[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', object = '', ...words] = line.split(/\s+/);
      if (words.length !== KINDS.length)
        throw new Error(`${name} ${object}: ${words.length} cells for ${KINDS.length}`);
      const outcomes = KINDS.map((kind, column): [Kind, string] => {
        const outcome = OUTCOMES[words[column] ?? ''];
        if (outcome === undefined) throw new Error(`${name} ${object}, ${kind}: "${words[column]}" is no outcome`);
        return [kind, outcome];
      });
      return { name, object, outcomes: Object.fromEntries(outcomes) as Record<Kind, string> };
    });
}
