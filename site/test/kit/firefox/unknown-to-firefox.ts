/**
 * What is asked of every browser before a page opens, and what this year's long-lived Firefox has not learnt: media features such as the colour scheme.
 * Preferences of its profile say the same.
 */
const UNKNOWN = new Set(['emulation.setMediaFeaturesOverride']);

/** A command of WebDriver BiDi, in the parts that the relay looks at. */
interface Command {
  id: number;
  method: string;
}

/** The answer to a command that Firefox would refuse though nothing depends on it; undefined for whatever it knows. */
export function answerFor(message: string): string | undefined {
  const { id, method } = JSON.parse(message) as Command;
  return UNKNOWN.has(method) ? JSON.stringify({ type: 'success', id, result: {} }) : undefined;
}
