import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Reads a command's options; nothing but options is taken. Throws a UsageError that names what it does not know. */
export function parseOptions<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The options that must be there, or one UsageError that names all that are missing. */
export function requireOptions<Name extends string>(
  values: Partial<Record<Name, string | boolean>>,
  names: readonly Name[],
): Record<Name, string> {
  const missing = names.filter((name) => typeof values[name] !== 'string' || values[name] === '');
  if (missing.length > 0) throw new UsageError(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values as Record<Name, string>;
}
