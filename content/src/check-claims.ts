import type { Claim } from './claims.ts';
import type { Finding } from './finding.ts';
import { figureValues, numbersIn, numberWordsIn, writeFigure } from './numbers.ts';
import type { PageFile } from './page-file.ts';
import { claimsIn, type Written } from './prose.ts';
import type { Language } from './sections.ts';
import { spellingsOf } from './units.ts';

/** Each `<Claim>` names a stored claim and states its figure and unit, in the language's own style; each stored claim is used. */
export function checkClaims({ file, facts, page, body, lineInBody, lineOfField }: PageFile): Finding[] {
  const written = claimsIn(body);
  const stored = new Map(page.claims.map((one) => [one.id, one]));
  const findings: Finding[] = [];
  const report = (line: number, what: string, fix: string) =>
    findings.push({ kind: 'error', check: 'claims', file, line, what, fix });

  for (const one of written) {
    const line = lineInBody(one.offset);
    const claim = one.id === undefined ? undefined : stored.get(one.id);
    if (one.id === undefined) {
      report(
        line,
        `A <Claim> around "${one.text}" names no claim.`,
        'Write <Claim id="…"> with the id of one of `claims`.',
      );
    } else if (claim === undefined) {
      report(line, `No claim has the id "${one.id}".`, 'Correct the id, or add the claim to the front matter.');
    } else {
      const fault = disagreement(one, claim, facts.language);
      if (fault) report(line, fault, 'Correct whichever of the two is wrong; look it up in the source first.');
    }
  }
  for (const [index, { id }] of page.claims.entries()) {
    if (written.some((one) => one.id === id)) continue;
    report(
      lineOfField(['claims', index]),
      `The claim "${id}" is not used in the text.`,
      'Use it in a <Claim>, or take it out.',
    );
  }
  return findings;
}

function disagreement({ text }: Written, claim: Claim, language: Language): string | undefined {
  const digits = numbersIn(text, language);
  const words = numberWordsIn(text, language);
  const expected = figureValues(claim.figure);
  const figure = writeFigure(claim.figure, language);

  const missing = expected.some((value) => ![...digits, ...words].some((number) => number.value === value));
  if (missing) return `"${text}" does not state the figure of "${claim.id}", ${figure}.`;
  const extra = digits.find((number) => !expected.includes(number.value));
  if (extra) return `"${text}" states ${extra.text}, which is not in the figure of "${claim.id}", ${figure}.`;

  if (claim.unit !== undefined && spellingsOf(claim.unit, language).length === 0) return undefined;
  const last = [...digits, ...words]
    .filter((number) => number.value === expected.at(-1))
    .toSorted((left, right) => left.offset - right.offset)
    .at(-1);
  if (last?.unit === claim.unit) return undefined;
  return `"${text}" gives the unit ${last?.unit ?? '(none)'}, but "${claim.id}" is stored with ${claim.unit ?? 'none'}.`;
}
