import type { Command, Io } from './command.ts';
import { explainRefusal } from './explain-refusal.ts';
import { UsageError } from './usage-error.ts';

/** 0: done. 1: refused or failed. 2: not understood. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line. Results go to `io.print`, one line on what went wrong to `complain`. */
export async function runCommand(
  argv: readonly string[],
  commands: readonly Command[],
  io: Io,
  complain: (line: string) => void,
): Promise<ExitCode> {
  try {
    const command = commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '));
    if (asksForHelp(argv, command)) io.print(command?.help ?? overview(commands));
    else if (command) return (await command.run(argv.slice(command.name.split(' ').length), io)) === 'refused' ? 1 : 0;
    else throw new UsageError(`there is no command "${argv.join(' ')}"`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) {
      complain(`repere: ${explainRefusal(error)}`);
      return 1;
    }
    complain(`repere: ${error.message}. See "repere --help".`);
    return 2;
  }
}

function asksForHelp(argv: readonly string[], command: Command | undefined): boolean {
  const asks = argv.includes('--help') || argv.includes('-h');
  return argv.length === 0 || (asks && (command !== undefined || argv.length === 1));
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `repere <command> [options]

${lines.join('\n')}

Commands act through the running server, or on the store itself while none runs. They read DATA_DIR and the other
variables as the server does. "repere <command> --help" shows options and examples.`;
}
