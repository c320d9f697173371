import type { Page } from 'playwright-core';

/** One node as the browser hands it to assistive technology, in the parts that are written down. */
interface Node {
  nodeId: string;
  ignored: boolean;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** What says nothing of itself: its children take its place. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'RootWebArea']);

/** States that somebody is told of. */
const STATES = [
  'expanded',
  'checked',
  'selected',
  'pressed',
  'disabled',
  'invalid',
  'required',
  'modal',
  'level',
  'hasPopup',
  'live',
];

/**
 * What assistive technology gets to know of a part of the page: a line for each node, with role, name, description and states. Times and
 * dates are left out, because no two runs have the same.
 *
 * @param role - role of the node to begin with, the first that has it
 */
export async function accessTree(page: Page, role: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Node | undefined, depth: number, around: string): void => {
    if (!node) return;
    const line = node.ignored ? '' : describe(node, around);
    if (line) lines.push('  '.repeat(depth) + line);
    for (const child of node.childIds ?? [])
      walk(byId.get(child), depth + (line ? 1 : 0), line ? (node.name?.value ?? '') : around);
  };
  walk(
    nodes.find((node) => !node.ignored && node.role?.value === role),
    0,
    '',
  );
  return `${lines.join('\n')}\n`;
}

/** The line of a node; empty for whatever adds nothing, as a text that only repeats what the node around it is called. */
function describe(node: Node, around: string): string {
  const role = node.role?.value ?? '';
  const name = plain(node.name?.value ?? '');
  if (SILENT.has(role) && !(role === 'generic' && name)) return '';
  if (role === 'StaticText') return !name || plain(around).includes(name) ? '' : `“${name}”`;
  const states = (node.properties ?? [])
    .filter((each) => STATES.includes(each.name) && ![false, 'false', 'off'].includes(each.value.value as string))
    .map((each) =>
      each.value.value === true || each.value.value === 'true' ? each.name : `${each.name}=${String(each.value.value)}`,
    );
  const description = plain(node.description?.value ?? '');
  return [role, name && `“${name}”`, description && `(${description})`, ...states].filter(Boolean).join(' ');
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\b\d{1,2}:\d{2}\b/g, '‹time›')
    .replace(/\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2}(?:er)? \p{L}+ \d{4}/gu, '‹date›');
}
