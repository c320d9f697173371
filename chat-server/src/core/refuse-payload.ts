import { AppError } from './app-error.ts';

/** What a schema found wrong, as far as a refusal tells it. */
interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
}

/** The refusal of a payload that does not fit its schema: `payload_too_large` where something is too long, `invalid_payload` otherwise. */
export function refusePayload({ issues }: { issues: readonly Issue[] }): AppError {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.');
  return new AppError(issue?.code === 'too_big' ? 'payload_too_large' : 'invalid_payload', field ? { field } : {});
}
