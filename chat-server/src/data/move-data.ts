import { z } from 'zod';
import { readArguments } from '../core/index.ts';
import { exportAll, type ExportAllParts } from './export-all.ts';
import { type ImportParts, ImportRun } from './import-run.ts';
import type { DataEvents } from './data.events.ts';
import { Runs } from './runs.ts';

/** How much an answer of an export holds, in UTF-16 units. */
const PAGE = 256 * 1024;

const goOn = z.strictObject({ run: z.uuid().optional() });
const batch = z.strictObject({
  run: z.uuid().optional(),
  check: z.boolean().default(false),
  first: z.int().min(1),
  lines: z.array(z.string()).max(1_000),
  last: z.boolean().default(false),
});

export interface MoveDataParts extends ExportAllParts, ImportParts {
  dataEvents: Pick<DataEvents, 'exported' | 'imported'>;
}

/** The two commands that take everything along, page by page: an answer, and a request, must fit into one line of the control socket. */
export function moveData(parts: MoveDataParts) {
  const exports = new Runs<AsyncGenerator<object>>(parts);
  const imports = new Runs<{ run: ImportRun; added: number; problems: number }>(parts);
  const { dataEvents } = parts;

  /** Noted before the first line: whoever stops short of the last one has read the others. */
  function begin(): string {
    dataEvents.exported();
    return exports.open(exportAll(parts));
  }

  return {
    /** The next lines of an export, or the first of a new one. */
    async 'data.export'(args: unknown) {
      const { run = begin() } = readArguments(goOn, args ?? {}, 'the export');
      const generator = exports.get(run);
      const lines: string[] = [];
      for (let size = 0; size < PAGE; size += lines.at(-1)?.length ?? 0) {
        const next = await generator.next();
        if (next.done) {
          exports.end(run);
          return { run, lines, done: true };
        }
        lines.push(JSON.stringify(next.value));
      }
      return { run, lines, done: false };
    },
    /** Takes the next lines of an import, or the first of a new one. */
    async 'data.import'(args: unknown) {
      const { run: given, check, first, lines, last } = readArguments(batch, args, 'the lines');
      const id = given ?? imports.open({ run: new ImportRun(parts, check), added: 0, problems: 0 });
      const all = imports.get(id);
      try {
        const report = await all.run.take(first, lines);
        all.added += report.added;
        all.problems += report.problems.length;
        if (last) {
          await all.run.finish();
          imports.end(id);
          if (!check) dataEvents.imported(all.added, all.problems);
        }
        return { run: id, ...report };
      } catch (error) {
        imports.end(id);
        if (!check) dataEvents.imported(all.added, all.problems);
        throw error;
      }
    },
  };
}
