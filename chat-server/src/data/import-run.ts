import type { ErasureStore } from '../accounts/index.ts';
import type { ConversationStore } from '../conversations/index.ts';
import { AppError, type KeyRing } from '../core/index.ts';
import type { RelationStore } from '../relations/index.ts';
import { type DataLine, dataLine, FORMAT, FORMAT_VERSION } from './data-line.ts';
import { importAccount, type ImportAccountParts, type Outcome } from './import-account.ts';
import { importDesk, type ImportDeskParts } from './import-desk.ts';
import { importEvents } from './import-events.ts';
import { importMarks } from './import-marks.ts';
import { LineRefused, type Problem, toProblem } from './import-problem.ts';
import { ImportView } from './import-view.ts';

export interface ImportParts extends ImportAccountParts, ImportDeskParts {
  conversations: ConversationStore;
  relations: RelationStore;
  erasures: ErasureStore;
  keys: Pick<KeyRing, 'retire'>;
}

/** What became of some lines. */
export interface ImportReport {
  added: number;
  present: number;
  problems: Problem[];
}

interface Numbered {
  line: number;
  data: DataLine;
}

/**
 * One import, batch after batch. Each line is taken as a whole or refused with its reason, and never stops the others; what is there
 * is left as it is, so that a second run of the same file changes nothing. With `check` nothing is written at all.
 */
export class ImportRun {
  readonly #parts: ImportParts;
  readonly #check: boolean;
  readonly #view: ImportView;
  #begun = false;

  constructor(parts: ImportParts, check: boolean) {
    this.#parts = parts;
    this.#check = check;
    this.#view = new ImportView(parts);
  }

  /** Takes lines; `first` is the number of the first. Error: `invalid_payload` where the file does not begin with a header that we know. */
  async take(first: number, lines: readonly string[]): Promise<ImportReport> {
    const report: ImportReport = { added: 0, present: 0, problems: [] };
    const read = lines.flatMap((text, place) => this.#read(first + place, text, report.problems));
    if (!this.#begun) {
      if (read.shift()?.data.type !== 'header')
        throw new AppError('invalid_payload', {
          message: `line 1: the file has to begin with {"type":"header","format":"${FORMAT}","version":${FORMAT_VERSION}}`,
        });
      this.#begun = true;
    }
    for (const run of runsOfOneType(read)) await this.#takeRun(run, report);
    report.problems.sort((one, other) => one.line - other.line);
    return report;
  }

  /** Makes the erasures of the file hold here too. After the last line, because texts that were erased still need their places. */
  async finish(): Promise<void> {
    if (this.#check) return;
    const { erasures, keys } = this.#parts;
    for (const erasure of this.#view.erasures()) {
      await erasures.note(erasure);
      await keys.retire(`account:${erasure.account}`);
      for (const conversation of erasure.coachingConversations) await keys.retire(`conversation:${conversation}`);
    }
  }

  #read(line: number, text: string, problems: Problem[]): Numbered[] {
    if (text.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      problems.push({ line, message: 'not JSON' });
      return [];
    }
    const parsed = dataLine.safeParse(value);
    if (parsed.success) return [{ line, data: parsed.data }];
    for (const { path, message } of parsed.error.issues) {
      const field = path.map(String).join('.');
      problems.push({ line, ...(field && { field }), message });
    }
    return [];
  }

  /** Lines of one type stand by themselves, except that those about the same thing go one after the other. */
  async #takeRun(run: Numbered[], report: ImportReport): Promise<void> {
    const lanes = Map.groupBy(run, ({ data }) => laneOf(data));
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const { line, data } of lane) {
          try {
            report[await this.#takeLine(data)] += 1;
          } catch (error) {
            report.problems.push(toProblem(line, error));
          }
        }
      }),
    );
  }

  async #takeLine(data: DataLine): Promise<Outcome> {
    const view = this.#view;
    const { conversations, relations, accounts, erasures } = this.#parts;
    const marks = importMarks({ conversations, relations, view });
    const desk = importDesk({ ...this.#parts, view });
    switch (data.type) {
      case 'header':
        throw new LineRefused('type', 'a header stands in the first line alone');
      case 'erasure': {
        const { type: _, ...erasure } = data;
        if (await accounts.find(erasure.account))
          throw new LineRefused('account', 'this account lives here: erase it by "repere account erase"');
        view.addErasure(erasure);
        return (await erasures.find(erasure.account)) ? 'present' : 'added';
      }
      case 'account': {
        const outcome = await importAccount(this.#parts)(data, this.#check);
        if (outcome === 'added' && this.#check) view.addAccount(data);
        return outcome;
      }
      case 'events':
        return importEvents(conversations, view)(data, this.#check);
      case 'read':
        return marks.read(data, this.#check);
      case 'mark':
        return marks.mark(data, this.#check);
      case 'block':
        return marks.block(data, this.#check);
      case 'answer':
        return marks.answer(data, this.#check);
      case 'canned':
        return desk.canned(data, this.#check);
      case 'desk':
        return desk.desk(data, this.#check);
      case 'satisfaction':
        return desk.satisfaction(data, this.#check);
    }
  }
}

function runsOfOneType(lines: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const each of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.data.type === each.data.type) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** What a line is about. */
function laneOf(data: DataLine): string {
  switch (data.type) {
    case 'events':
    case 'read':
    case 'mark':
      return data.conversation;
    case 'account':
      return data.email ?? data.handle;
    case 'block':
    case 'answer':
    case 'erasure':
    case 'satisfaction':
      return data.account;
    case 'canned':
    case 'desk':
    case 'header':
      return '';
  }
}
