const HYPHEN = '\u2011';

/** Keeps a word and the figure behind its hyphen on one line, as in omega-3, where browsers would begin a line with the figure. Addresses and signs of works stay as they are. */
export function holdFigures(text: string): string {
  return text.replace(/(?<=(?:^|[\s’“(«])\p{L}+)-(?=\d+(?![\p{L}\d/-]))/gu, HYPHEN);
}
