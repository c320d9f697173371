import { PROTOCOL_VERSION, type Role } from '@repere/protocol';
import { SignJWT } from 'jose';
import { callControl } from '../../src/index.ts';
import { connect } from '../kit/client.ts';
import { call, newestMail, PASSWORD, registration } from '../kit/person.ts';
import type { TestServer } from '../kit/server.ts';
import { totp } from '../kit/totp.ts';
import { randomHandle } from '../kit/random-handle.ts';

/** Every kind of person that the matrix has a column for. */
export const KINDS = [
  'nobody',
  'unconfirmed',
  'revoked',
  'suspended',
  'enrolling',
  'stale',
  'guest',
  'member',
  'blocked',
  'coach',
  'admin',
] as const;
export type Kind = (typeof KINDS)[number];

/** Somebody of a kind, and what they bring to each door. */
export interface Someone {
  kind: Kind;
  handle: string;
  /** The address they would type at a sign-in. */
  email: string;
  /** Absent where there is no account. */
  id?: string;
  /** What their browser sends with each request. */
  headers: Record<string, string>;
  /** What their socket says first. */
  auth: Record<string, unknown>;
  /** Their authenticator's secret, in base32. */
  secret?: string;
}

/** Another site that embeds the widget, and the secret by which its backend signs. */
export const EMBEDDER = { origin: 'https://gym.example', secret: 'a-secret-of-at-least-thirty-two-bytes' };

/** What a server of the matrix runs with: staff need a second factor, another site is listed, and each cell has its own address. */
export const ENVIRONMENT = {
  STAFF_SECOND_FACTOR: 'required',
  EMBEDDERS: `${EMBEDDER.origin}=${EMBEDDER.secret}`,
  TRUSTED_PROXIES: '1',
};

/** Makes somebody of a kind. A `stale` one is so only once time has passed, a `blocked` one once somebody blocks them. */
export async function someone(server: TestServer, kind: Kind): Promise<Someone> {
  const handle = randomHandle();
  const visitor: Someone = {
    kind,
    handle,
    email: `${handle}@example.org`,
    headers: { 'x-forwarded-for': someAddress() },
    auth: { protocol: PROTOCOL_VERSION },
  };
  if (kind === 'nobody') return visitor;
  if (kind === 'unconfirmed') {
    await said(call(server, 'POST', '/api/registrations', registration(handle), visitor.headers));
    return visitor;
  }
  if (kind === 'guest') return visit(server, visitor);
  await create(
    server,
    handle,
    kind === 'coach' || kind === 'enrolling' ? 'coach' : kind === 'admin' ? 'admin' : 'member',
  );
  const person = await signIn(server, visitor);
  if (kind === 'coach' || kind === 'admin') return enrol(server, person);
  if (kind === 'revoked') await said(call(server, 'DELETE', '/api/session', undefined, person.headers));
  if (kind === 'suspended') await callControl(server.dataDir, 'account.suspend', { handle });
  return person;
}

/** A code of somebody's authenticator that they have not used yet: that of the next time step. */
export function freshCode({ secret = '' }: Someone): string {
  return totp(secret, Date.now() + 30_000);
}

/** The code in the newest mail to an address. */
export async function mailedCode(server: TestServer, email: string): Promise<string> {
  return /^ {4}(\d{3} \d{3})$/m.exec(await newestMail(server, email))?.[1] ?? 'no code';
}

async function create(server: TestServer, handle: string, role: Role): Promise<void> {
  const { email, name, language } = registration(handle);
  await callControl(server.dataDir, 'account.create', { email, password: PASSWORD, name, handle, role, language });
}

async function signIn(server: TestServer, visitor: Someone): Promise<Someone> {
  const { email, headers } = visitor;
  const answer = await call(server, 'POST', '/api/session', { email, password: PASSWORD }, headers);
  const { me } = (await answer.clone().json()) as { me: { id: string } };
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return { ...visitor, id: me.id, headers: { ...headers, cookie: cookie.join('; ') } };
}

async function visit(server: TestServer, visitor: Someone): Promise<Someone> {
  const token = await new SignJWT({ name: 'Guest Example' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(visitor.handle)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(new TextEncoder().encode(EMBEDDER.secret));
  const headers = { ...visitor.headers, origin: EMBEDDER.origin };
  const { me, bearer } = (await said(call(server, 'POST', '/api/session/identify', { token }, headers))) as {
    me: { id: string; handle: string };
    bearer: string;
  };
  return {
    ...visitor,
    id: me.id,
    handle: me.handle,
    headers: { ...headers, authorization: `Bearer ${bearer}` },
    auth: { ...visitor.auth, bearer },
  };
}

async function enrol(server: TestServer, person: Someone): Promise<Someone> {
  const { headers } = person;
  const { secret } = (await said(call(server, 'POST', '/api/second-factor/offer', undefined, headers))) as {
    secret: string;
  };
  await said(call(server, 'POST', '/api/second-factor', { code: totp(secret, Date.now()) }, headers));
  return { ...person, secret };
}

/** The answer's body; rejects with what was refused. */
async function said(asked: Promise<Response>): Promise<unknown> {
  const answer = await asked;
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** An address of their own, so that no limit is shared between two cells. */
function someAddress(): string {
  const byte = () => String(1 + Math.floor(Math.random() * 250));
  return ['10', byte(), byte(), byte()].join('.');
}

/** A socket of somebody; rejects with the refusal of the handshake. */
export function connectAs(server: TestServer, { headers, auth }: Someone) {
  return connect(server, undefined, { headers, auth });
}
