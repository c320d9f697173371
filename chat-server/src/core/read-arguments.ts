import { AppError } from './app-error.ts';

/** What a schema says of a value. */
interface Schema<Value> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Value }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
}

/** A command's arguments, as its schema takes them. Error: `invalid_payload`, with a message for the person at the command line. */
export function readArguments<Value>(schema: Schema<Value>, args: unknown, whole: string): Value {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  throw new AppError('invalid_payload', {
    field,
    message: `${field || whole}: ${issue?.message ?? 'not as expected'}`,
  });
}
