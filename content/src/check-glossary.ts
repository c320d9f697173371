import type { Finding } from './finding.ts';
import { formsOf, type Term } from './glossary.ts';
import type { GlossaryFile } from './glossary-file.ts';
import { numbersIn } from './numbers.ts';
import type { PageFile } from './page-file.ts';
import { termsIn, visibleProse } from './prose.ts';
import { typographyFaults } from './typography.ts';
import { needsClaim } from './units.ts';
import { visibleFields } from './visible-fields.ts';

type Report = (line: number, what: string, fix: string, kind?: Finding['kind']) => Finding;
const reporter =
  (file: string): Report =>
  (line, what, fix, kind = 'error') => ({ kind, check: 'glossary', file, line, what, fix });

/** Both glossaries explain the same terms, in words that the site can set; each `<Term>` names one of them; notices tell of terms that no page uses. */
export function checkGlossary(glossaries: readonly GlossaryFile[], pages: readonly PageFile[]): Finding[] {
  return [
    ...glossaries.flatMap((one) => checkDefinitions(one)),
    ...glossaries.flatMap((one) => missingIn(one, glossaries)),
    ...pages.flatMap((page) => {
      const glossary = glossaries.find(({ language }) => language === page.facts.language);
      return checkTerms(page, glossary?.terms ?? []);
    }),
    ...glossaries.flatMap((one) => unused(one, pages)),
  ];
}

function checkDefinitions({ file, language, terms, lineOfTerm }: GlossaryFile): Finding[] {
  const report = reporter(file);
  return terms.flatMap(({ id, definition, ...name }) => {
    const measured = numbersIn(definition, language).filter(({ unit }) => unit !== undefined && needsClaim(unit));
    return [
      ...[...formsOf(name), definition]
        .flatMap((text) => typographyFaults(text, language))
        .map(({ what, fix }) => report(lineOfTerm(id), what, fix)),
      ...measured.map(({ text, unit }) =>
        report(lineOfTerm(id), `"${id}" states ${text} ${unit}, and a definition has no source.`, 'Take it out.'),
      ),
    ];
  });
}

function missingIn({ file, terms }: GlossaryFile, all: readonly GlossaryFile[]): Finding[] {
  return all.flatMap((other) =>
    other.terms
      .filter(({ id }) => !terms.some((one) => one.id === id))
      .map(({ id }) =>
        reporter(file)(1, `"${id}" is missing; ${other.file}:${other.lineOfTerm(id)} has it.`, 'Explain it here too.'),
      ),
  );
}

function checkTerms({ file, body, lineInBody }: PageFile, terms: readonly Term[]): Finding[] {
  const report = reporter(file);
  const seen = new Set<string>();
  return termsIn(body).flatMap(({ id, text, offset }) => {
    const line = lineInBody(offset);
    const term = terms.find((one) => one.id === id);
    if (id === undefined || term === undefined) {
      return [report(line, `The glossary has no term "${id ?? '(no id)'}".`, 'Correct the id, or explain the term.')];
    }
    if (seen.has(id)) return [report(line, `<Term id="${id}"> stands here again.`, 'Explain a term once a page.')];
    seen.add(id);
    const forms = formsOf(term);
    if (forms.some((form) => form.toLowerCase() === text.toLowerCase())) return [];
    return [
      report(line, `"${text}" is no form of "${id}".`, `Write one of: ${forms.join(', ')}; or add it to its \`also\`.`),
    ];
  });
}

function unused({ file, language, terms, lineOfTerm }: GlossaryFile, pages: readonly PageFile[]): Finding[] {
  const own = pages.filter(({ facts }) => facts.language === language);
  const read = own.flatMap(({ body, page }) => [
    visibleProse(body, { withClaims: true }),
    ...visibleFields(page).map(({ text }) => text),
  ]);
  const named = new Set(own.flatMap(({ body }) => termsIn(body).map(({ id }) => id)));
  return terms
    .filter((term) => !named.has(term.id) && !formsOf(term).some((form) => read.some((text) => holds(text, form))))
    .map(({ id }) => reporter(file)(lineOfTerm(id), `No page uses "${id}".`, 'Use it, or take it out.', 'notice'));
}

function holds(text: string, form: string): boolean {
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'iu').test(text);
}
