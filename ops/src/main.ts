import { text } from 'node:stream/consumers';
import { readConfig } from '@repere/chat-server';
import { type AskedStore, askStore } from './cli/ask-store.ts';
import type { Io } from './cli/command.ts';
import { readLines, writeLines } from './cli/lines.ts';
import { runCommand } from './cli/run-command.ts';
import { commands } from './commands.ts';

let store: AskedStore | undefined;

const io: Io = {
  readInput: () => text(process.stdin),
  readLines: (file) => readLines(file ?? process.stdin),
  writeLines: (lines, file) => writeLines(lines, file ?? process.stdout),
  print: (line: string) => console.log(line),
  progress: (line: string) => {
    // Over itself, and only where somebody looks on.
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  },
  async ask(command: string, args?: unknown) {
    if (!store) {
      const read = readConfig();
      if (!read.ok) throw new Error(read.faults.join('; '));
      store = askStore(read.config);
    }
    return store.ask(command, args);
  },
};

process.exitCode = await runCommand(process.argv.slice(2), commands, io, (line) => console.error(line));
await store?.close();
