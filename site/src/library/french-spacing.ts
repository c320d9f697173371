import { holdFigures } from './hold-figures.ts';

const NARROW = '\u202f';
const FULL = '\u00a0';

/**
 * Gives French text the unbreakable spaces that its typography asks for: narrow before ; ! ? and %, full before : and inside
 * « ». Only spaces that the author typed are changed, so that times (10:30) and addresses stay as they are. Figures are held as in
 * any language.
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
 */
export function spaceFrench(text: string): string {
  return holdFigures(text)
    .replace(/ (?=[;!?%])/g, NARROW)
    .replace(/ (?=[:»])/g, FULL)
    .replace(/« /g, `«${FULL}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d) (?=(?:g|kg|mg|kcal|kJ|L|l|ml|cm|h|min|s|mmHg)(?![\p{L}\d]))/gu, `$1${FULL}`);
}
