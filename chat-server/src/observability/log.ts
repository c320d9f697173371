import pino from 'pino';

/** The log that the server writes: pino's levels, structured facts first, a sentence second. */
export type Log = pino.Logger;

export interface LogSinks {
  level: string;
  release: string;
  /** Everything at `level` and above. */
  app: pino.DestinationStream;
  /** Errors and fatals again, with their stacks; synchronous, so that none is lost when the process ends. */
  errors: pino.DestinationStream;
}

/** Keys under which a secret or a person's words could reach a log: always masked, at the top and one level down. */
const SECRET_KEYS = ['password', 'token', 'bearer', 'cookie', 'authorization', 'email', 'text', 'secret'];

/** One log for two files. UTC, JSON, levels by name. */
export function createLog({ level, release, app, errors }: LogSinks): Log {
  return pino(
    {
      level,
      base: { release },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: '[masked]' },
    },
    pino.multistream([
      { level: 'debug', stream: app },
      { level: 'error', stream: errors },
    ]),
  );
}

/** A log that says nothing: for one command on a store that nobody serves. */
export function createSilentLog(): Log {
  return pino({ level: 'silent' });
}
