import { UsageError } from './usage-error.ts';

/** An option's value, if it is one of those it takes. Throws a UsageError that names them. */
export function oneOf<Value extends string>(option: string, value: string, values: readonly Value[]): Value {
  const known = values.find((each) => each === value);
  if (known === undefined) throw new UsageError(`--${option} takes ${values.join(', ')}, not "${value}"`);
  return known;
}
