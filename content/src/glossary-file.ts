import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { glossarySchema, type Term } from './glossary.ts';
import { lineOf, type FieldPath } from './page-file.ts';
import { LANGUAGES, type Language } from './sections.ts';

/** A glossary that could be read: its terms, and the line on which each stands. */
export interface GlossaryFile {
  file: string;
  language: Language;
  terms: Term[];
  lineOfTerm: (id: string) => number;
}

/** Reads the glossary of one language; `text` is undefined where there is no file. What cannot be read is told as findings. */
export function readGlossary(file: string, text: string | undefined): { glossary?: GlossaryFile; findings: Finding[] } {
  const refuse = (line: number, what: string, fix: string): Finding => ({
    kind: 'error',
    check: 'glossary',
    file,
    line,
    what,
    fix,
  });
  const language = LANGUAGES.find((one) => file.endsWith(`${one}.yaml`));
  if (text === undefined || language === undefined) {
    return { findings: [refuse(1, 'The glossary is missing.', 'Put it back: pages explain their terms from it.')] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) =>
        refuse(
          lines.linePos(error.pos[0]).line,
          `The glossary cannot be read: ${error.message.split('\n')[0] ?? error.code}`,
          'Look for a missing quotation mark or a wrong indent; put text that holds ": " between quotation marks.',
        ),
      ),
    };
  }
  const lineOfField = (path: FieldPath) => Math.max(1, lineOf(document, lines, path));
  const parsed = glossarySchema.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      findings: parsed.error.issues.map(({ path, message }) =>
        refuse(
          lineOfField(path as FieldPath),
          `\`${path.join('.') || 'The glossary'}\` ${message}`,
          'content/README.md describes each field.',
        ),
      ),
    };
  }
  const { terms } = parsed.data;
  const lineOfTerm = (id: string) => lineOfField(['terms', terms.findIndex((one) => one.id === id)]);
  return { glossary: { file, language, terms, lineOfTerm }, findings: [] };
}
