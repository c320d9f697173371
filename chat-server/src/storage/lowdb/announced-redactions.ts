import { blankOut } from './blank.ts';
import { checksumOf, type Line } from './line.ts';
import type { AppendRecord, Redaction } from './record.ts';

/** Where a line stands. */
interface LinePlace {
  path: string;
  offset: number;
}

/** What changes announced, learned only where the log holds a line that may be an overwriting cut short. */
export class AnnouncedRedactions {
  readonly #known = new Map<string, Redaction>();
  /** Of the lines that were mended: the announcements that were not yet found again in what the log keeps. */
  readonly #owed = new Map<string, LinePlace>();

  /** Whether a mended line still waits for its announcement. */
  get owes(): boolean {
    return this.#owed.size > 0;
  }

  /** Takes in what a line announces. */
  learn({ json }: Line): void {
    for (const [name, redaction] of announcedIn(json)) this.#known.set(name, redaction);
  }

  /**
   * What a line with a wrong checksum was being overwritten with; `undefined` where no change has announced exactly that. `place` is told by
   * {@link unfounded} if the announcement turns out not to be one that the log keeps.
   */
  mend(torn: Line, place: LinePlace): Line | undefined {
    const record = parse(torn.json);
    for (const { seq } of record?.events ?? []) {
      const name = nameOf(record?.conversation ?? '', seq);
      const redaction = this.#known.get(name);
      if (!redaction) continue;
      const line = { ...torn, json: blankOut(torn.json, redaction.seqs) };
      if (checksumOf(line) !== redaction.sum) continue;
      this.#owed.set(name, place);
      return line;
    }
    return undefined;
  }

  /** Takes in that the log keeps a line. */
  confirm({ json }: Line): void {
    for (const [name] of announcedIn(json)) this.#owed.delete(name);
  }

  /** The place of a mended line whose announcement was cut off with a torn tail: it was damaged, and nobody was overwriting it. */
  unfounded(): LinePlace | undefined {
    return this.#owed.values().next().value;
  }
}

function* announcedIn(json: Buffer): Generator<[name: string, redaction: Redaction]> {
  if (!json.includes('"redacts":[')) return;
  const record = parse(json);
  for (const redaction of record?.redacts ?? [])
    for (const seq of redaction.seqs) yield [nameOf(record?.conversation ?? '', seq), redaction];
}

function parse(json: Buffer): Partial<AppendRecord> | undefined {
  try {
    return JSON.parse(json.toString('utf8')) as Partial<AppendRecord>;
  } catch {
    return undefined;
  }
}

function nameOf(conversation: string, seq: number): string {
  return `${conversation} ${seq}`;
}
