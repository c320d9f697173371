import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkClaims } from './check-claims.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks, checkSlugs } from './check-links.ts';
import { checkMarkup } from './check-markup.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPaths } from './check-paths.ts';
import { checkProgrammes } from './check-programmes.ts';
import { checkReview } from './check-review.ts';
import { checkTags } from './check-tags.ts';
import { checkTypography } from './check-typography.ts';
import { checkUrgent } from './check-urgent.ts';
import type { Finding } from './finding.ts';
import { readGlossary } from './glossary-file.ts';
import { readPageFile } from './page-file.ts';

export { formatFinding, type Finding } from './finding.ts';

/** The lists of words that call for more than a coach. */
const URGENT = ['urgent/en.txt', 'urgent/fr.txt'];

/** The terms that pages explain in place. */
const GLOSSARIES = ['glossary/en.yaml', 'glossary/fr.yaml'];

/** A file below `content/`: its path, and its text; none where it is missing. */
interface Read {
  file: string;
  text: string | undefined;
}

/** Runs every editors' check over the pages and lists below `folder`. `today` is a day as YYYY-MM-DD. */
export async function checkContent(folder: string, today: string): Promise<Finding[]> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.mdx') && !name.split(sep).includes('node_modules'));
  const files = await Promise.all(
    pages.map(async (name) => ({ file: name.replaceAll(sep, '/'), text: await readFile(join(folder, name), 'utf8') })),
  );
  const read = async (file: string): Promise<Read> => ({
    file,
    text: await readFile(join(folder, file), 'utf8').catch(() => undefined),
  });
  const glossaries = await Promise.all(GLOSSARIES.map(read));
  return [
    ...checkPages(files, today, glossaries),
    ...checkTags(files.flatMap(({ file, text }) => readPageFile(file, text).pageFile ?? [])),
    ...checkUrgent(await Promise.all(URGENT.map(read))),
  ];
}

/** The checks of pages and glossaries over texts that were already read. Findings come in the order of files, then of lines. */
export function checkPages(
  files: readonly { file: string; text: string }[],
  today: string,
  glossaries: readonly Read[] = [],
): Finding[] {
  const read = files.map(({ file, text }) => readPageFile(file, text));
  const pages = read.flatMap(({ pageFile }) => pageFile ?? []);
  const terms = glossaries.map(({ file, text }) => readGlossary(file, text));
  const findings = [
    ...[...read, ...terms].flatMap((one) => one.findings),
    ...pages.flatMap((page) => [
      ...checkClaims(page),
      ...checkNumbers(page),
      ...checkMarkup(page),
      ...checkTypography(page),
      ...checkReview(page, today),
    ]),
    ...checkLinks(pages),
    ...checkSlugs(pages),
    ...checkPaths(pages),
    ...checkLanguages(pages),
    ...checkProgrammes(pages),
    ...checkGlossary(
      terms.flatMap(({ glossary }) => glossary ?? []),
      pages,
    ),
  ];
  return findings.toSorted((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
}
