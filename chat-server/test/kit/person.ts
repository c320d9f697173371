import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CSRF_HEADER, type Me, type Role } from '@repere/protocol';
import { expect, vi } from 'vitest';
import { callControl } from '../../src/index.ts';
import type { TestServer } from './server.ts';
import { randomHandle } from './random-handle.ts';

/** What a person needs of a server: where it is, and where its mails and its door are. */
type Reachable = Pick<TestServer, 'url' | 'dataDir'>;

export const PASSWORD = 'juniper under snow';

/** A signed-in person: who they are, and the Cookie header that says so. */
export interface Person {
  me: Me;
  email: string;
  cookie: string;
}

/** Calls a route as a page of the site would. */
export function call(
  server: Reachable,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  return fetch(new URL(path, server.url), {
    method,
    headers: {
      [CSRF_HEADER]: '1',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** What a registration takes, for a handle. */
export function registration(handle: string) {
  return {
    email: `${handle}@example.org`,
    password: PASSWORD,
    name: `${handle[0]?.toUpperCase() ?? ''}${handle.slice(1)} Example`,
    handle,
    ofAge: true,
    consent: true,
    language: 'en',
  };
}

/** The newest mail to an address, once every mail has left: its text. */
export async function newestMail(server: Reachable, to: string): Promise<string> {
  await vi.waitFor(async () => expect(await waitingMails(server)).toEqual([]), { timeout: 10_000, interval: 20 });
  const folder = join(server.dataDir, 'mail');
  for (const file of (await readdir(folder)).sort().reverse()) {
    const mail = await readFile(join(folder, file), 'utf8');
    if (mail.startsWith(`To: ${to}\n`)) return mail;
  }
  throw new Error(`no mail to ${to}`);
}

/** The records of mails that wait for their delivery: the names of their files. */
export async function waitingMails(server: Pick<Reachable, 'dataDir'>): Promise<string[]> {
  const names = await readdir(join(server.dataDir, 'mails'), { recursive: true });
  return names.filter((name) => name.endsWith('.json'));
}

/** Registers a member through the front door: form, mail, code. */
export async function newMember(server: Reachable, handle = randomHandle()): Promise<Person> {
  const wanted = registration(handle);
  const asked = await call(server, 'POST', '/api/registrations', wanted);
  const { registration: id } = (await asked.json()) as { registration: string };
  const code = /^ {4}(\d{3} \d{3})$/m.exec(await newestMail(server, wanted.email))?.[1] ?? '';
  const confirmed = await call(server, 'POST', '/api/registrations/confirm', { registration: id, code });
  if (confirmed.status !== 201) throw new Error(`not confirmed: ${await confirmed.text()}`);
  return person(confirmed, wanted.email);
}

/** Creates a coach (or another role) as the owner does, and signs them in. */
export async function newStaff(server: Reachable, role: Role = 'coach', handle = randomHandle()) {
  const { email, password, name, language } = registration(handle);
  await callControl(server.dataDir, 'account.create', { email, password, name, handle, role, language });
  return signIn(server, email);
}

export async function signIn(
  server: Reachable,
  email: string,
  password = PASSWORD,
  headers: Record<string, string> = {},
): Promise<Person> {
  const answer = await call(server, 'POST', '/api/session', { email, password }, headers);
  if (!answer.ok) throw new Error(`not signed in: ${await answer.text()}`);
  return person(answer, email);
}

async function person(answer: Response, email: string): Promise<Person> {
  const { me } = (await answer.json()) as { me: Me };
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { me, email, cookie };
}
