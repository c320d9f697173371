import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkClaims } from './check-claims.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks, checkSlugs } from './check-links.ts';
import { checkMarkup } from './check-markup.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkReview } from './check-review.ts';
import { checkTypography } from './check-typography.ts';
import { checkUrgent } from './check-urgent.ts';
import type { Finding } from './finding.ts';
import { readPageFile } from './page-file.ts';

export { formatFinding, type Finding } from './finding.ts';

/** The lists of words that call for more than a coach. */
const URGENT = ['urgent/en.txt', 'urgent/fr.txt'];

/** Runs every editors' check over the pages and lists below `folder`. `today` is a day as YYYY-MM-DD. */
export async function checkContent(folder: string, today: string): Promise<Finding[]> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.mdx') && !name.split(sep).includes('node_modules'));
  const files = await Promise.all(
    pages.map(async (name) => ({ file: name.replaceAll(sep, '/'), text: await readFile(join(folder, name), 'utf8') })),
  );
  const lists = await Promise.all(
    URGENT.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8').catch(() => undefined) })),
  );
  return [...checkPages(files, today), ...checkUrgent(lists)];
}

/** The same over texts that were already read. Findings come in the order of files, then of lines. */
export function checkPages(files: readonly { file: string; text: string }[], today: string): Finding[] {
  const read = files.map(({ file, text }) => readPageFile(file, text));
  const pages = read.flatMap(({ pageFile }) => pageFile ?? []);
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...pages.flatMap((page) => [
      ...checkClaims(page),
      ...checkNumbers(page),
      ...checkMarkup(page),
      ...checkTypography(page),
      ...checkReview(page, today),
    ]),
    ...checkLinks(pages),
    ...checkSlugs(pages),
    ...checkLanguages(pages),
  ];
  return findings.toSorted((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
}
