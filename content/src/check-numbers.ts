import type { Finding } from './finding.ts';
import { figureValues, numbersIn } from './numbers.ts';
import type { PageFile } from './page-file.ts';
import { blankFirstCells, visibleProse } from './prose.ts';
import { needsClaim } from './units.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * A number with a unit of measurement stands inside a `<Claim>`. Exempt: numbers without such a unit (dates, steps, sets,
 * repetitions), spans of the calendar, and a table's first column. The front matter cannot hold a `<Claim>`, so its numbers
 * must each equal a stored figure.
 */
export function checkNumbers({ file, facts, page, body, lineInBody, lineOfField }: PageFile): Finding[] {
  const measured = (text: string) =>
    numbersIn(text, facts.language).filter(({ unit }) => unit !== undefined && needsClaim(unit));
  const figures = new Set(page.claims.flatMap(({ figure }) => figureValues(figure)));
  const report = (line: number, what: string, fix: string): Finding => ({
    kind: 'error',
    check: 'numbers',
    file,
    line,
    what,
    fix,
  });

  const prose = blankFirstCells(visibleProse(body, { withClaims: false }));
  const inProse = measured(prose).map(({ text, unit, offset }) =>
    report(
      lineInBody(offset),
      `${text} ${unit} stands in the text without a claim.`,
      'Put it inside a <Claim> whose source says so, or take it out.',
    ),
  );
  const inFields = visibleFields(page).flatMap(({ path, text }) =>
    measured(text)
      .filter(({ value }) => !figures.has(value))
      .map((number) =>
        report(
          lineOfField(path),
          `\`${path.join('.')}\` states ${number.text} ${number.unit}, which is the figure of no claim.`,
          'Add the claim and use it in the text, or take the number out.',
        ),
      ),
  );
  return [...inProse, ...inFields];
}
