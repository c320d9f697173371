import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClassHeader, type Named, readClassHeader } from './class-header.ts';
import { ROOT } from './root.ts';

/** Where the page stands, from the repository's folder. */
export const WIDGET_PAGE = 'docs/widget.md';

const ELEMENTS = [
  { tag: 'repere-chat', source: 'widget/src/elements/chat.ts', name: 'RepereChat' },
  { tag: 'repere-desk', source: 'widget/src/elements/desk.ts', name: 'RepereDesk' },
] as const;

/** What stands between these is written from the class headers; the rest of the page is written by hand. */
const BEGINNING = '<!-- from the class headers -->';
const END = '<!-- end -->';

/** The page about the widget as it has to be: its own words, and what the class headers say now. */
export async function widgetPage(): Promise<string> {
  const page = await readFile(join(ROOT, WIDGET_PAGE), 'utf8');
  const [before, rest] = page.split(BEGINNING);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${WIDGET_PAGE} has no place for the class headers`);
  const elements = await Promise.all(
    ELEMENTS.map(async ({ tag, source, name }) =>
      describeElement(tag, readClassHeader(await readFile(join(ROOT, source), 'utf8'), name)),
    ),
  );
  return `${before}${BEGINNING}\n\n${elements.join('\n')}\n${END}${after}`;
}

function describeElement(tag: string, header: ClassHeader): string {
  return [
    `## \`<${tag}>\`\n\n${header.what}\n`,
    table('Attribute', header.attributes),
    table('Method', header.methods),
    table('Event', header.events),
    table('Part', header.parts),
    table('Custom property', header.properties),
  ]
    .filter(Boolean)
    .join('\n');
}

function table(column: string, rows: readonly Named[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ name, what }) => `| \`${name}\` | ${what.replaceAll('|', '\\|')} |\n`);
  return `| ${column} | |\n| --- | --- |\n${lines.join('')}`;
}
