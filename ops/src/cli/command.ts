import type { Config } from '@repere/chat-server';

/** What a command talks with: the terminal, and whoever has the store. */
export interface Io {
  /** Standard input, read to its end; only where a command was told to. */
  readInput(): Promise<string>;
  /** The lines of a file, or of standard input where none is named, one by one. */
  readLines(file?: string): AsyncIterable<string>;
  /** Writes lines as they come to a new file that only its owner can read, or to standard output where none is named. */
  writeLines(lines: AsyncIterable<string>, file?: string): Promise<void>;
  /** How far a long command has come: for a person who looks on, and for no pipe. */
  progress(line: string): void;
  /** One line for the person or the pipe. */
  print(line: string): void;
  /** Asks the running server, or the store itself while nobody serves it. Errors carry a `code` and a message for people. */
  ask(command: string, args?: unknown): Promise<unknown>;
  /** Asks the running server alone: for what only a server that runs can tell. Error: `nobody_listening`. */
  askServer(command: string, args?: unknown): Promise<unknown>;
  /** What the server would start with. Throws one Error that names every fault of the environment. */
  config(): Config;
  /** Whether a person looks at the output, who can be shown colours. */
  terminal: boolean;
  /** Ends what goes on until it is told to stop. */
  signal: AbortSignal;
}

/** One command: its words, its help, what it does. */
export interface Command {
  /** As it is typed, such as `account create`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Options and examples. */
  help: string;
  /**
   * Does it. Throws a UsageError for words it does not take, anything else for what went wrong. Answers `'refused'` where it has said itself
   * what was not done.
   */
  run(args: string[], io: Io): Promise<void | 'refused'>;
}
