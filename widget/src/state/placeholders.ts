import { PLACEHOLDERS } from '@repere/protocol';

/** What a canned reply leaves open. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

const BRACES = /\{([^{}]*)\}/g;

const isKnown = (name: string): name is Placeholder => PLACEHOLDERS.some((each) => each === name);

/** The text of a canned reply with what it leaves open filled in; what is not known stays as it is, for the coach to see. */
export function fillIn(text: string, known: Readonly<Partial<Record<Placeholder, string>>>): string {
  return text.replace(BRACES, (written, name: string) => (isKnown(name) ? (known[name] ?? written) : written));
}

/** What stands in braces and means nothing, each once, as it was written. */
export function unknownBraces(text: string): string[] {
  const unknown = [...text.matchAll(BRACES)].filter(([, name = '']) => !isKnown(name)).map(([written]) => written);
  return [...new Set(unknown)];
}
