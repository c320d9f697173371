import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ERROR_CODES,
  isFinal,
  LIMITS,
  type NoticeName,
  PROTOCOL_VERSION,
  REQUEST_NAMES,
  type RequestName,
  type RouteName,
  ROUTES,
  SOCKET_PATH,
} from '@repere/protocol';
import { requestSchemas, routeSchemas } from '@repere/protocol/schemas';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountRoutes, erasureRoutes } from '../src/accounts/index.ts';
import { conversationHandlers, conversationRoutes } from '../src/conversations/index.ts';
import { dataRoutes } from '../src/data/index.ts';
import { deskHandlers, deskRoutes } from '../src/desk/index.ts';
import { STATUS } from '../src/http/status.ts';
import { presenceHandlers } from '../src/presence/index.ts';
import { relationHandlers } from '../src/relations/index.ts';
import { reportHandlers } from '../src/reports/index.ts';
import { feedbackHandlers, feedbackRoutes } from '../src/feedback/index.ts';

const document = await readFile(join(import.meta.dirname, '../../docs/protocol.md'), 'utf8');

/** Exhaustive by its type: the contract lists notices in no other way. */
const NOTICES = {
  welcome: true,
  'conversation:event': true,
  'conversation:read': true,
  'conversation:marks': true,
  'desk:event': true,
  'desk:page': true,
  'report:filed': true,
  'request:answered': true,
  'person:blocked': true,
  'presence:changed': true,
  'typing:changed': true,
  'me:changed': true,
  'session:ended': true,
} satisfies Record<NoticeName, true>;

/** The rows of the first table under a heading, as cells, without the head. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = document.split(new RegExp(`^#{2,3} ${heading}$`, 'm'));
  const table = /(?:^\|.*\|\n)+/m.exec(section)?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** What stands in the first column, without its backticks. */
function namesUnder(heading: string): string[] {
  return rowsUnder(heading).map(([name = '']) => name.replaceAll('`', ''));
}

/** Everything in backticks, anywhere on the page. */
const quoted = [...document.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

/** Rates are facts about routes and handlers, which no call is needed to read. */
const rates = new Map(
  [
    ...accountRoutes({} as never),
    ...erasureRoutes({} as never),
    ...dataRoutes({} as never),
    ...conversationRoutes({} as never),
    ...conversationHandlers({} as never),
    ...relationHandlers({} as never),
    ...reportHandlers({} as never),
    ...feedbackRoutes({} as never),
    ...feedbackHandlers({} as never),
    ...deskRoutes({} as never),
    ...deskHandlers({} as never),
    ...presenceHandlers({} as never),
  ].map(({ name, rate }) => [name as string, `${rate.burst}, ${rate.perMinute}`]),
);

/** The fields that a schema takes, in any of its forms; those that may be missing carry a `?`. */
function fieldsOf(schema: z.ZodType): Set<string> {
  if (schema instanceof z.ZodUnion) return new Set(schema.options.flatMap((form) => [...fieldsOf(form as z.ZodType)]));
  if (!(schema instanceof z.ZodObject)) return new Set();
  return new Set(Object.entries(schema.shape).map(([name, field]) => (field.isOptional() ? `${name}?` : name)));
}

/** What of a schema's fields a cell of the page does not name. */
function unnamed(schema: z.ZodType, cell: string): string[] {
  const named = new Set([...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  return [...fieldsOf(schema)].filter((field) => !named.has(field));
}

describe('docs/protocol.md', () => {
  it('names the version and the path of the socket', () => {
    expect(document).toContain(`\`PROTOCOL_VERSION\`, now ${PROTOCOL_VERSION})`);
    expect(document).toContain(`on the path \`${SOCKET_PATH}\``);
  });

  it('explains every error code and no other, with its status and its kind', () => {
    expect(rowsUnder('Error codes').map(([code, status, kind]) => `${code} ${status} ${kind}`)).toEqual(
      ERROR_CODES.map((code) => `\`${code}\` ${STATUS[code]} ${isFinal(code) ? 'final' : 'passing'}`),
    );
  });

  it('describes every request and no other, with its rate', () => {
    expect(rowsUnder('Requests').map(([name, rate]) => `${name} ${rate}`)).toEqual(
      REQUEST_NAMES.map((name) => `\`${name}\` ${rates.get(name)}`),
    );
  });

  it('names each field that a request or a route takes, and which may be missing', () => {
    const requests = rowsUnder('Requests').map(([name = '', , payload = '']) => {
      // As another one, which stands in the same table.
      const as = /^as `([^`]+)`/.exec(payload)?.[1];
      const cell =
        as === undefined ? payload : (rowsUnder('Requests').find(([other]) => other === `\`${as}\``)?.[2] ?? '');
      return [name, unnamed(requestSchemas[name.replaceAll('`', '') as RequestName], cell)];
    });
    const routes = rowsUnder('Routes').map(([name = '', , , , takes = '']) => [
      name,
      unnamed(routeSchemas[name.replaceAll('`', '') as RouteName], takes),
    ]);
    expect([...requests, ...routes].filter(([, missing]) => (missing as string[]).length > 0)).toEqual([]);
    expect(fieldsOf(requestSchemas['events:read'])).toEqual(new Set(['conversationId', 'limit?', 'after', 'before']));
  });

  it('describes every notice and no other', () => {
    expect(namesUnder('Notices')).toEqual(Object.keys(NOTICES));
  });

  it('describes every route and no other, with its method, path, access and rate', () => {
    expect(rowsUnder('Routes').map((cells) => cells.slice(0, 4).join(' '))).toEqual(
      (Object.keys(ROUTES) as RouteName[]).map((name) => {
        const { method, path, access } = ROUTES[name];
        return `\`${name}\` ${method} \`${path}\` ${access} ${rates.get(name)}`;
      }),
    );
  });

  it('lists every limit and no other, with its value', () => {
    expect(rowsUnder('Limits').map(([name, value]) => `${name} ${value}`)).toEqual(
      Object.entries(LIMITS).map(([name, value]) => `\`${name}\` ${value}`),
    );
  });

  it('speaks nowhere of a request, a notice, a route or a code that does not exist', () => {
    const wire = quoted.filter((word) => /^[a-z]+:[a-z-]+$/.test(word));
    const known: string[] = [...REQUEST_NAMES, ...Object.keys(NOTICES)];
    expect(wire.filter((word) => !known.includes(word))).toEqual([]);

    const paths = quoted.filter((word) => word.startsWith('/api/'));
    const served = Object.values(ROUTES).map(({ path }): string => path);
    expect(paths.filter((path) => !served.includes(path))).toEqual([]);

    // `connect_error` is Socket.IO's own word.
    const codes = quoted.filter((word) => /^[a-z]+(_[a-z]+)+$/.test(word) && word !== 'connect_error');
    expect(codes.filter((word) => !(ERROR_CODES as readonly string[]).includes(word))).toEqual([]);
    expect(wire.length * paths.length * codes.length).toBeGreaterThan(0);
  });
});
