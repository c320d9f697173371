import { text } from 'node:stream/consumers';
import { callControl, readConfig } from '@repere/chat-server';
import { type AskedStore, askStore } from './cli/ask-store.ts';
import type { Io } from './cli/command.ts';
import { readLines, writeLines } from './cli/lines.ts';
import { runCommand } from './cli/run-command.ts';
import { commands } from './commands.ts';

let store: AskedStore | undefined;

const config = () => {
  const read = readConfig();
  if (!read.ok) throw new Error(read.faults.join('; '));
  return read.config;
};

// Whoever reads the output has read enough: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

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
    store ??= askStore(config());
    return store.ask(command, args);
  },
  askServer: (command: string, args?: unknown) => callControl(config().dataDir, command, args),
  config,
  terminal: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  signal: new AbortController().signal,
};

process.exitCode = await runCommand(process.argv.slice(2), commands, io, (line) => console.error(line));
await store?.close();
