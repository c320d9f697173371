/** From the quietest to the loudest, as lines name them. */
export const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
export type Level = (typeof LEVELS)[number];

/** One line of a log: as it stands in the file, and what could be read of it. A line that is no JSON object has no facts. */
export interface LogLine {
  raw: string;
  facts: Record<string, unknown> | undefined;
}

/** Reads a line. A torn or foreign one is kept as it is. */
export function readLogLine(raw: string): LogLine {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { raw, facts: value as Record<string, unknown> };
  } catch {
    // Shown as it is.
  }
  return { raw, facts: undefined };
}
