/** A test, or what only tests use: allowed to reach for more than the code they test. */
export const TEST = '\\.test\\.ts$|\\.contract\\.ts$|/test/|/testing/';

/** Whatever belongs to these npm packages, their types included, installed or not. */
export function npm(...names: string[]): string {
  const any = `(?:${names.join('|')})`;
  return `(?:^|/)node_modules/(?:@types/)?${any}/|^${any}(?:/|$)`;
}

/** The server's folders by floor, top to bottom. No import runs back up, and none runs sideways. */
export const FLOORS: readonly { name: string; rooms: readonly string[] }[] = [
  { name: 'adapters', rooms: ['storage', 'control'] },
  { name: 'mail', rooms: ['mail'] },
  { name: 'data', rooms: ['data'] },
  { name: 'desk', rooms: ['desk', 'presence', 'reports', 'feedback', 'anomalies'] },
  { name: 'conversations', rooms: ['conversations'] },
  { name: 'relations', rooms: ['relations'] },
  { name: 'accounts', rooms: ['accounts'] },
  { name: 'doors', rooms: ['http', 'realtime', 'observability'] },
  { name: 'core', rooms: ['core'] },
];

/** The folders that hold business: use cases, policies, ports. */
export const FEATURES = [
  'data',
  'desk',
  'presence',
  'reports',
  'feedback',
  'anomalies',
  'conversations',
  'relations',
  'accounts',
  'mail',
].join('|');

/** The composition root and the files of its parts. */
export const APP = '^chat-server/src/app(?:\\.ts$|/)';

/** Files at the top of the server: its entries, what starts it, and the parts of the composition root. */
export const TOP = '^chat-server/src/(?:app/)?[^/]+\\.ts$';
