import { readJournal } from '../anomalies/read-journal.ts';

/** The titles of the anomalies that a version corrects, each as a link to its entry in ANOMALIES.md. */
export function anomaliesFixed(journal: string, version: string): string[] {
  return readJournal(journal)
    .entries.filter(({ status }) => status?.state === 'corrected' && status.release === version)
    .map(({ title }) => `[${title.replace(/[[\]]/g, '\\$&')}](ANOMALIES.md#${anchor(title)})`);
}

/** As GitHub and its like name a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}
