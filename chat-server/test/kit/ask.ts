import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RouteName, ROUTES } from '@repere/protocol';
import { expect, vi } from 'vitest';
import { call, waitingMails } from './person.ts';
import type { TestServer } from './server.ts';

/** What a route said, and what the browser keeps of it. */
export interface Answer {
  status: number;
  /** Without the request's id, so that two answers can be compared. */
  body: Record<string, unknown>;
  /** The code of a refusal. */
  code: string | undefined;
  setCookies: string[];
  /** The same as a Cookie header. */
  cookie: string;
}

/** Asks a route as a page of the site would; `headers` say from where, and as whom. */
export async function ask(
  server: TestServer,
  name: RouteName,
  payload?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { method, path } = ROUTES[name];
  const answer = await call(server, method, path, payload, headers);
  const text = await answer.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const error = body['error'] as Record<string, unknown> | undefined;
  if (error) delete error['requestId'];
  const setCookies = answer.headers.getSetCookie();
  const cookie = setCookies.map((each) => each.split(';')[0]).join('; ');
  return { status: answer.status, body, code: error?.['code'] as string | undefined, setCookies, cookie };
}

let made = 0;

/** A network address that nobody else in this file has, for a server behind one proxy. */
export function fromAnewAddress(): Record<string, string> {
  made += 1;
  return { 'x-forwarded-for': `10.${(made >> 16) & 255}.${(made >> 8) & 255}.${made & 255}` };
}

/** Every mail to an address, oldest first, once all have left. */
export async function mailsTo(server: TestServer, email: string): Promise<string[]> {
  await vi.waitFor(async () => expect(await waitingMails(server)).toEqual([]), { timeout: 10_000, interval: 20 });
  const folder = join(server.dataDir, 'mail');
  const files = (await readdir(folder).catch(() => [])).sort();
  const mails = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return mails.filter((mail) => mail.startsWith(`To: ${email}\n`));
}

/** The code that the newest mail to an address brings. */
export async function mailedCode(server: TestServer, email: string): Promise<string> {
  const code = /^ {4}(\d{3} \d{3}|\w{4}(?:-\w{4}){3})$/m.exec((await mailsTo(server, email)).at(-1) ?? '')?.[1];
  if (code === undefined) throw new Error(`no code was mailed to ${email}`);
  return code;
}

/** A code that is not the one given. */
export function otherThan(code: string): string {
  return code.replace(/\D/g, '') === '111111' ? '222222' : '111111';
}
