import type { IForbiddenRuleType } from 'dependency-cruiser';
import { APP, FEATURES, npm, TEST, TOP } from './paths.ts';

/** A library, and the only files that may know it. */
function confined(library: string, packages: string[], home: string): IForbiddenRuleType {
  return {
    name: `${library}-confined`,
    severity: 'error',
    comment: `Only ${home} may know ${library}: business must survive its replacement.`,
    from: { path: '^chat-server/src/', pathNot: [home, '^chat-server/src/app\\.ts$', TEST] },
    to: { path: npm(...packages) },
  };
}

/** A folder of machinery, and the role that reaches it from a feature. */
function byRole(role: string, room: string): IForbiddenRuleType {
  return {
    name: `${room}-by-role`,
    severity: 'error',
    comment: `In a feature, only *.${role}.ts imports ${room}/: the suffix says what a file may know.`,
    from: { path: `^chat-server/src/(?:${FEATURES})/`, pathNot: [`\\.${role}\\.ts$`, TEST] },
    to: { path: `^chat-server/src/${room}/` },
  };
}

/** What may import what inside the chat server, beside the floors. */
export const serverRules: IForbiddenRuleType[] = [
  byRole('http', 'http'),
  byRole('socket', 'realtime'),
  byRole('events', 'observability'),
  confined('koa', ['koa', '@koa/[^/]+', 'sirv'], '^chat-server/src/http/|\\.http\\.ts$'),
  confined('socket.io', ['socket\\.io'], '^chat-server/src/realtime/|\\.socket\\.ts$'),
  confined('lowdb', ['lowdb'], '^chat-server/src/storage/lowdb/'),
  confined('database-driver', ['pg', 'postgres', 'kysely', 'redis'], '^chat-server/src/storage/postgres/'),
  confined('nodemailer', ['nodemailer'], '^chat-server/src/mail/'),
  confined('pino', ['pino', 'prom-client'], '^chat-server/src/observability/'),
  {
    name: 'features-through-index',
    severity: 'error',
    comment: 'A feature shows what others may call in its index.ts.',
    from: { path: `^chat-server/src/(${FEATURES})/`, pathNot: TEST },
    to: { path: `^chat-server/src/(?:${FEATURES})/`, pathNot: ['^chat-server/src/$1/', '/index\\.ts$'] },
  },
  {
    name: 'storage-knows-ports',
    severity: 'error',
    comment: 'An adapter knows a feature by its *.store.ts alone.',
    from: { path: '^chat-server/src/storage/', pathNot: TEST },
    to: { path: `^chat-server/src/(?:${FEATURES}|http|realtime|observability)/`, pathNot: '\\.store\\.ts$' },
  },
  {
    name: 'adapters-in-app-only',
    severity: 'error',
    comment: 'app.ts and its parts alone choose where data sleeps and how mail leaves.',
    from: { pathNot: [APP, '^chat-server/src/(?:storage|mail)/', TEST] },
    to: { path: '^chat-server/src/(?:storage|mail)/' },
  },
  {
    name: 'control-at-the-top',
    severity: 'error',
    comment: 'The control socket is opened by app.ts and called through the entries; no feature knows of it.',
    from: { pathNot: ['^chat-server/src/control/', TOP, TEST] },
    to: { path: '^chat-server/src/control/' },
  },
  {
    name: 'app-at-the-top',
    severity: 'error',
    comment: 'The composition root is started by the entries beside it; nothing else takes from it.',
    from: { pathNot: [TOP, TEST] },
    to: { path: APP },
  },
  {
    name: 'parts-of-app-for-app',
    severity: 'error',
    comment: 'What the composition root is put together from is its own: whoever starts it takes app.ts.',
    from: { pathNot: [APP, TEST] },
    to: { path: '^chat-server/src/app/' },
  },
  {
    name: 'config-at-the-top',
    severity: 'error',
    comment: 'The configuration is read once and handed in.',
    from: { path: '^chat-server/src/', pathNot: [TOP, TEST] },
    to: { path: '^chat-server/src/config\\.ts$' },
  },
];
