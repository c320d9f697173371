import { spawn } from 'node:child_process';
import { ROOT } from './root.ts';

export interface RunResult {
  code: number;
  /** Everything that the command printed. */
  output: string;
  /** Seconds. */
  seconds: number;
}

/** Runs a command in the repository's folder and keeps what it prints; never throws for its exit code. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<RunResult> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (code: number) => resolve({ code, output, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => {
      output += String(error);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** A script of one of our dependencies, run by this very Node. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  env?: Record<string, string>,
): Promise<RunResult> {
  return run(process.execPath, [`${ROOT}node_modules/${script}`, ...args], env);
}
