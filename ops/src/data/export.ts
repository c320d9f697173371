import type { Command, Io } from '../cli/command.ts';
import { parseOptions } from '../cli/parse-options.ts';

/** `repere data export`: accounts and conversations as JSON lines. */
export const exportData: Command = {
  name: 'data export',
  summary: 'write all accounts and conversations as JSON lines, texts in the clear',
  help: `repere data export [--file <file>]

  --file <file>    a new file, which only you can read; without it, standard output

The form is described in docs/data-format.md. The texts leave their sealed store: keep the file as you would keep
everybody's letters, and erase it when it has served. Second factors stay behind: they are set up anew elsewhere.

Examples
  repere data export --file everything.jsonl
  repere data export | gpg --encrypt --recipient owner@example.org > everything.jsonl.gpg`,

  async run(args, io) {
    const { file } = parseOptions(args, { file: { type: 'string' } });
    await io.writeLines(lines(io), file);
    if (file !== undefined) io.print(`Written to ${file}. It holds everybody's texts in the clear.`);
  },
};

async function* lines(io: Io): AsyncGenerator<string> {
  let count = 0;
  for (let run: string | undefined, done = false; !done;) {
    const page = (await io.ask('data.export', { run })) as { run: string; lines: string[]; done: boolean };
    ({ run, done } = page);
    yield* page.lines;
    count += page.lines.length;
    io.progress(done ? '' : `${count} lines`);
  }
}
