import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { entryFacts, entryId, type EntryFacts } from './entry.ts';
import type { Finding } from './finding.ts';
import { pageSchema, type Page } from './page-schema.ts';

/** Where a value stands in the front matter: field names and list positions. */
export type FieldPath = readonly (string | number)[];

/** A page that could be read: what its path says, its front matter, its prose, and how to find a line again. */
export interface PageFile {
  file: string;
  facts: EntryFacts;
  page: Page;
  /** Everything below the front matter. */
  body: string;
  /** The line of the file on which an offset into `body` lies. */
  lineInBody: (offset: number) => number;
  /** The line of the file on which a field of the front matter stands; its nearest parent's where it is missing. */
  lineOfField: (path: FieldPath) => number;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Reads one page. What cannot be read is told as findings of the check `front matter`. */
export function readPageFile(file: string, text: string): { pageFile?: PageFile; findings: Finding[] } {
  const refuse = (line: number, what: string, fix: string): Finding => ({
    kind: 'error',
    check: 'front matter',
    file,
    line,
    what,
    fix,
  });

  let facts: EntryFacts;
  try {
    facts = entryFacts(entryId({ entry: file }));
  } catch (error) {
    return { findings: [refuse(1, (error as Error).message, 'Move the file.')] };
  }
  const match = FRONT_MATTER.exec(text);
  if (match?.[1] === undefined) {
    return {
      findings: [
        refuse(1, 'The page has no front matter.', 'Begin the file with a line ---, the fields, and a line ---.'),
      ],
    };
  }

  const lines = new LineCounter();
  const document = parseDocument(match[1], { lineCounter: lines });
  // The front matter begins on the file's second line.
  const lineOfField = (path: FieldPath) => 1 + lineOf(document, lines, path);
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) =>
        refuse(
          1 + lines.linePos(error.pos[0]).line,
          `The front matter cannot be read: ${error.message.split('\n')[0] ?? error.code}`,
          'Look for a missing quotation mark or a wrong indent; put text that holds ": " between quotation marks.',
        ),
      ),
    };
  }

  const parsed = pageSchema.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      findings: parsed.error.issues.map(({ path, message }) =>
        refuse(
          lineOfField(path as FieldPath),
          `\`${path.join('.') || 'The front matter'}\` ${message}`,
          'content/README.md describes each field.',
        ),
      ),
    };
  }

  const start = match[0].length;
  const lineInBody = (offset: number) => text.slice(0, start + offset).split('\n').length;
  return {
    pageFile: { file, facts, page: parsed.data, body: text.slice(start), lineInBody, lineOfField },
    findings: [],
  };
}

/** The line of a YAML document on which a field stands: where its name does; a list's entry where it begins; else its nearest parent's; 0 where there is none. */
export function lineOf(document: Document, lines: LineCounter, path: FieldPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === name);
    const node: unknown = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}
