import { text } from 'node:stream/consumers';
import { readConfig } from '@repere/chat-server';
import { askStore } from './ask-store.ts';
import { runCommand } from './run-command.ts';

const io = {
  readInput: () => text(process.stdin),
  print: (line: string) => console.log(line),
  async ask(command: string, args?: unknown) {
    const read = readConfig();
    if (!read.ok) throw new Error(read.faults.join('; '));
    return askStore(read.config, command, args);
  },
};

process.exitCode = await runCommand(process.argv.slice(2), io, (line) => console.error(line));
