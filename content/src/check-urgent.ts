import type { Finding } from './finding.ts';

/** What a message can call for, as the chat server knows it, and what everybody says every day. */
const HEADINGS = ['emergency', 'self_harm', 'eating_disorder', 'poison', 'harmless'];

/** A list of urgent words: its path below `content/`, and its text; none where the file is missing. */
export interface UrgentList {
  file: string;
  text: string | undefined;
}

/** One phrase: for each of its words the forms that count, folded. */
interface Phrase {
  file: string;
  line: number;
  written: string;
  heading: string;
  words: string[][];
}

/**
 * The lists of urgent words can be read, say nothing twice, and excuse only what would count. The chat server does not start over a list
 * that cannot be read.
 */
export function checkUrgent(lists: readonly UrgentList[]): Finding[] {
  const findings: Finding[] = [];
  const report = (file: string, line: number, what: string, fix: string): void => {
    findings.push({ kind: 'error', check: 'urgent', file, line, what, fix });
  };
  const phrases = lists.flatMap((list) => readList(list, report));
  const urgent = phrases.filter(({ heading }) => heading !== 'harmless');
  const taken = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = [phrase.file, ...phrase.words.map((forms) => forms.toSorted().join('/'))].join(' ');
    const other = taken.get(key);
    taken.set(key, other ?? phrase);
    if (other) {
      const what = `"${phrase.written}" stands under [${other.heading}] already.`;
      report(phrase.file, phrase.line, what, 'Keep one of the two.');
    }
    if (phrase.heading === 'harmless' && !urgent.some((each) => contains(phrase, each)))
      report(phrase.file, phrase.line, `"${phrase.written}" excuses no phrase.`, 'Take it out, or correct it.');
  }
  return findings;
}

function readList({ file, text }: UrgentList, report: (file: string, line: number, what: string, fix: string) => void) {
  const phrases: Phrase[] = [];
  if (text === undefined) {
    report(file, 1, 'The list of urgent words is missing.', 'Put it back: the chat server does not start without it.');
    return phrases;
  }
  let heading: string | undefined;
  for (const [index, written] of text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .entries()) {
    if (written === '' || written.startsWith('#')) continue;
    const line = index + 1;
    const named = /^\[(.*)\]$/.exec(written)?.[1];
    if (named !== undefined) {
      heading = HEADINGS.includes(named) ? named : undefined;
      if (!heading) report(file, line, `No heading is called "${named}".`, `Use one of ${HEADINGS.join(', ')}.`);
      continue;
    }
    const words = written.split(/\s+/).map((word) => word.split('/').flatMap(fold));
    if (!heading) report(file, line, `"${written}" stands under no heading.`, 'Move it below one.');
    else if (words.some((forms, place) => forms.length !== written.split(/\s+/)[place]?.split('/').length))
      report(file, line, `"${written}" cannot be read.`, 'Separate words by spaces, and forms of a word by /.');
    else phrases.push({ file, line, written, heading, words });
  }
  for (const empty of HEADINGS.slice(0, -1).filter((each) => !phrases.some((phrase) => phrase.heading === each)))
    report(file, 1, `Nothing stands under [${empty}].`, 'Write at least one phrase there.');
  return phrases;
}

/** Whether some wording of a phrase holds some wording of another. */
function contains(whole: Phrase, part: Phrase): boolean {
  return whole.words.some((_, from) =>
    part.words.every((forms, place) => forms.some((form) => whole.words[from + place]?.includes(form))),
  );
}

/** Words as the chat server compares them: no capitals, accents, apostrophes or hyphens. */
function fold(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '');
  return plain
    .replaceAll('œ', 'oe')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
