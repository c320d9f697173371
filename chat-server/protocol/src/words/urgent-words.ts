import { URGENCIES, type Urgency } from '../desk.ts';
import { PhraseTable, readPhrase, wordsOf } from './urgent-phrase.ts';

/** What a text calls for that a coach cannot give; nothing where it calls for none of it. */
export type UrgencyOf = (text: string) => Urgency | undefined;

/** Where a text calls for several: first what leaves the least time. */
const MOST_URGENT: readonly Urgency[] = ['emergency', 'poison', 'self_harm', 'eating_disorder'];

/** The heading of what everybody says every day. */
const HARMLESS = 'harmless';
const HEADINGS = [...URGENCIES, HARMLESS] as const;

/**
 * Reads the editors' lists, each with the name by which a fault tells where it is: one phrase a line, under the heading of an urgency or of
 * what is harmless. Throws an Error with every fault in one line.
 */
export function readUrgentWords(lists: readonly { name: string; text: string }[]): UrgencyOf {
  const urgent = new PhraseTable<Urgency>();
  const harmless = new PhraseTable<typeof HARMLESS>();
  const faults: string[] = [];
  for (const { name, text } of lists) {
    const missing = new Set<string>(URGENCIES);
    let heading: Urgency | typeof HARMLESS | undefined;
    for (const [index, line] of text
      .split(/\r?\n/)
      .map((each) => each.trim())
      .entries()) {
      if (line === '' || line.startsWith('#')) continue;
      const where = `${name}, line ${index + 1}`;
      const named = /^\[(.*)\]$/.exec(line)?.[1];
      if (named !== undefined) {
        heading = HEADINGS.find((each) => each === named);
        if (!heading) faults.push(`${where}: no heading is called "${named}"`);
        continue;
      }
      const phrase = readPhrase(line);
      if (!heading) faults.push(`${where}: it stands under no heading`);
      else if (!phrase) faults.push(`${where}: it takes words apart by spaces, and a/b for either word`);
      else if (heading === HARMLESS) harmless.add(phrase, heading);
      else {
        urgent.add(phrase, heading);
        missing.delete(heading);
      }
    }
    for (const empty of missing) faults.push(`${name}: nothing stands under [${empty}]`);
  }
  if (faults.length > 0) throw new Error(`the urgent words cannot be read: ${faults.join('; ')}`);
  return (text) => {
    if (!urgent.mayBeIn(text)) return undefined;
    const words = wordsOf(text);
    const spans = urgent.find(words);
    if (spans.length === 0) return undefined;
    const excused = harmless.find(words);
    const found = new Set<Urgency>();
    for (const { from, to, value } of spans)
      if (!excused.some((span) => span.from <= from && to <= span.to)) found.add(value);
    return MOST_URGENT.find((urgency) => found.has(urgency));
  };
}
