import type { Command, Io } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';
import { batches, LONGEST_LINE } from './batches.ts';

interface Report {
  run: string;
  added: number;
  present: number;
  problems: { line: number; field?: string; message: string }[];
}

const OPTIONS = { file: { type: 'string' }, check: { type: 'boolean', default: false } } as const;

/** `repere data import`: takes accounts and conversations from JSON lines. */
export const importData: Command = {
  name: 'data import',
  summary: 'take accounts and conversations from JSON lines',
  help: `repere data import [--file <file>] [--check]

  --file <file>    the file; without it, standard input
  --check          look at every line and write nothing

The form is described in docs/data-format.md. Each line is taken as a whole, or refused with its number and the reason;
the others are taken all the same, and the exit code is 1. What is there already is left as it is: the same file can be
imported again.

Examples
  repere data import --check --file everything.jsonl
  repere data import < everything.jsonl`,

  async run(args, io) {
    const { file, check } = parseOptions(args, OPTIONS);
    const all = { added: 0, present: 0, problems: 0 };
    let run: string | undefined;
    for await (const { first, lines, tooLong, last } of batches(io.readLines(file))) {
      const report = (await io.ask('data.import', { run, check, first, lines, last })) as Report;
      ({ run } = report);
      all.added += report.added;
      all.present += report.present;
      const problems = [
        ...report.problems,
        ...tooLong.map((line) => ({ line, message: `longer than ${LONGEST_LINE} bytes` })),
      ];
      all.problems += problems.length;
      for (const problem of problems.sort((one, other) => one.line - other.line)) tell(io, problem);
      io.progress(last ? '' : `${first + lines.length - 1} lines`);
    }
    io.print(
      `${check ? 'Would add' : 'Added'}: ${all.added}. There already: ${all.present}. Refused: ${all.problems}.`,
    );
    return all.problems > 0 ? 'refused' : undefined;
  },
};

function tell(io: Io, { line, field, message }: { line: number; field?: string; message: string }): void {
  io.print(`line ${line}: ${field === undefined ? '' : `${field}: `}${message}`);
}
