import { text } from 'node:stream/consumers';
import { readConfig } from '@repere/chat-server';
import { askStore } from './cli/ask-store.ts';
import { runCommand } from './cli/run-command.ts';
import { commands } from './commands.ts';

const io = {
  readInput: () => text(process.stdin),
  print: (line: string) => console.log(line),
  async ask(command: string, args?: unknown) {
    const read = readConfig();
    if (!read.ok) throw new Error(read.faults.join('; '));
    return askStore(read.config, command, args);
  },
};

process.exitCode = await runCommand(process.argv.slice(2), commands, io, (line) => console.error(line));
