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

/** The same, for a command that takes `names.length` plain words before or between its options. Throws a UsageError that names what is missing. */
export function parseWords<Options extends ParseArgsOptionsConfig>(
  args: string[],
  names: readonly string[],
  options: Options,
) {
  try {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true });
    if (positionals.length < names.length) throw new UsageError(`missing: <${names[positionals.length]}>`);
    const extra = positionals[names.length];
    if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many`);
    return { values, words: positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
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
