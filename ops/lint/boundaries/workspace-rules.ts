import type { IForbiddenRuleType } from 'dependency-cruiser';
import { npm, TEST } from './paths.ts';

const PROTOCOL_ROOT = '^chat-server/protocol/src/index\\.ts$';
const SERVER_ENTRY = '^chat-server/src/index\\.ts$';

/** What may cross from one workspace into another. */
export const workspaceRules: IForbiddenRuleType[] = [
  {
    name: 'protocol-root-bare',
    severity: 'error',
    comment: 'The root of the contract is what a browser loads: types, constants and codes, without a dependency.',
    from: { path: '^chat-server/protocol/src/', pathNot: ['^chat-server/protocol/src/schemas/', TEST] },
    to: { pathNot: '^chat-server/protocol/src/(?!schemas/)' },
  },
  {
    name: 'schemas-zod-only',
    severity: 'error',
    comment: 'Schemas know the contract and the schema library.',
    from: { path: '^chat-server/protocol/src/schemas/', pathNot: TEST },
    to: { pathNot: ['^chat-server/protocol/src/', npm('zod')] },
  },
  {
    name: 'schemas-for-the-server',
    severity: 'error',
    comment: 'zod costs a widget 24 KB, and its generated code trips a strict Content-Security-Policy.',
    from: { pathNot: '^chat-server/' },
    to: { path: '^chat-server/protocol/src/schemas/' },
  },
  {
    name: 'protocol-by-its-entries',
    severity: 'error',
    comment: 'The contract is imported as a whole: @repere/protocol, or @repere/protocol/schemas.',
    from: { pathNot: '^chat-server/protocol/' },
    to: { path: '^chat-server/protocol/', pathNot: [PROTOCOL_ROOT, '^chat-server/protocol/src/schemas/index\\.ts$'] },
  },
  {
    name: 'server-alone',
    severity: 'error',
    comment: 'The server needs the rotating log and nothing else of the other workspaces.',
    from: { path: '^chat-server/' },
    to: { path: '^(?:widget|site|content|ops)/', pathNot: '^ops/logs/src/index\\.ts$' },
  },
  {
    name: 'widget-knows-protocol',
    severity: 'error',
    comment: "The widget knows the contract's root and nothing else of ours.",
    from: { path: '^widget/' },
    to: { path: '^(?:chat-server|site|content|ops)/', pathNot: PROTOCOL_ROOT },
  },
  {
    name: 'socket-in-connection',
    severity: 'error',
    comment: 'Components ask the connection; only widget/src/connection/ knows how it travels.',
    from: { path: '^(?:widget|site|content|ops)/', pathNot: '^widget/src/connection/' },
    to: { path: npm('socket\\.io-client', 'engine\\.io-client') },
  },
  {
    name: 'site-knows-widget-and-content',
    severity: 'error',
    comment: "The site takes the widget's public entries and the content.",
    from: { path: '^site/', pathNot: '^site/test/' },
    to: {
      path: '^(?:chat-server|ops|widget|content)/',
      pathNot: ['^widget/src/(?:index|loader)\\.ts$', '^widget/src/theme/tokens\\.css$', '^content/(?!test/)'],
    },
  },
  {
    name: 'journeys-by-public-entries',
    severity: 'error',
    comment: 'A journey sees what a visitor sees, and starts the server as its owner does.',
    from: { path: '^site/test/' },
    to: {
      path: '^(?:chat-server|ops|widget|content)/',
      pathNot: [SERVER_ENTRY, PROTOCOL_ROOT, '^(?:widget|content)/src/index\\.ts$'],
    },
  },
  {
    name: 'content-alone',
    severity: 'error',
    comment: 'Words depend on nobody.',
    from: { path: '^content/' },
    to: { path: '^(?:chat-server|widget|site|ops)/' },
  },
  {
    name: 'ops-by-the-public-entry',
    severity: 'error',
    comment: 'Operations act through what the server offers: @repere/chat-server.',
    from: { path: '^ops/(?!logs/)' },
    to: { path: '^(?:chat-server|widget|site|content)/', pathNot: [SERVER_ENTRY, PROTOCOL_ROOT] },
  },
  {
    name: 'logs-alone',
    severity: 'error',
    comment: 'The rotating log is loaded by the server: it must not bring anything of ours along.',
    from: { path: '^ops/logs/' },
    to: { path: '^(?:chat-server|widget|site|content|ops/(?!logs/))' },
  },
];
