import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, readConfig } from '../src/index.ts';
import { until } from './kit/client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ REPERE_ENV: 'development' });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { headers, redirect: 'manual' });

describe('the site', () => {
  it.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', '/fr/'],
    ['en-GB,en;q=0.9,fr;q=0.5', '/en/'],
    ['de-DE', '/fr/'],
    ['', '/fr/'],
  ])('sends a reader of "%s" from / to %s', async (language, home) => {
    const answer = await get('/', { 'accept-language': language });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, home]);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });

  it('serves pages revalidated and hashed files for ever', async () => {
    expect((await get('/fr/')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/_astro/page.abc123.css')).headers.get('cache-control')).toContain('immutable');
  });

  it('answers a missing page with the site’s own, and a missing route with a code', async () => {
    const page = await get('/en/nothing/', { accept: 'text/html' });
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('Nothing here')]);
    const route = await get('/api/nothing');
    expect(await route.json()).toMatchObject({ error: { code: 'unknown_route' } });
  });

  it('never leaves its folder', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/fr/..%5c..%5cpackage.json', '/%00'])
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });

  it('carries a strict policy on every answer', async () => {
    for (const path of ['/fr/', '/en/nothing/', '/api/session', '/test-error']) {
      const policy = (await get(path, { accept: 'text/html' })).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    }
  });

  it('lets the search pages compile WebAssembly, and admits no other script there', async () => {
    const strict = (await get('/fr/')).headers.get('content-security-policy') ?? '';
    for (const path of ['/en/search/', '/fr/recherche/?q=sel'])
      expect((await get(path)).headers.get('content-security-policy')).toBe(
        strict.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
      );
    for (const path of ['/en/search', '/en/search/more/', '/fr/search/'])
      expect((await get(path)).headers.get('content-security-policy')).toBe(strict);
  });
});

describe('behind https', () => {
  it('tells browsers to stay on it, and believes no origin but the one that people type', async () => {
    const secure = await startTestServer({ PUBLIC_URL: 'https://repere.example' });
    const page = await fetch(new URL('/fr/', secure.url));
    expect(page.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    const ask = (origin: string) =>
      fetch(new URL('/api/session', secure.url), { headers: { origin, 'x-repere': '1' } }).then(
        (answer) => answer.status,
      );
    expect(await ask('https://repere.example')).toBe(401);
    expect(await ask(secure.url)).toBe(403);
    await secure.close();
  });
});

describe('an error on purpose', () => {
  it('shows the visitor a page with the request’s id, and keeps the stack for errors.log', async () => {
    const answer = await get('/test-error', { accept: 'text/html' });
    const page = await answer.text();
    const id = answer.headers.get('x-request-id') ?? '';
    expect(answer.status).toBe(500);
    expect(page).toContain('Something broke');
    expect(page).toContain(id);
    expect(page).not.toMatch(/ at .*\.ts/);
    const line = await until(async () => {
      const lines = (await readFile(join(server.logDir, 'errors.log'), 'utf8')).trim().split('\n');
      const found = lines
        .map((each) => JSON.parse(each) as { requestId?: string })
        .find((each) => each.requestId === id);
      expect(found).toBeDefined();
      return found;
    });
    expect(line).toMatchObject({
      level: 'error',
      path: '/test-error',
      err: { stack: expect.stringContaining('operations.ts') as string },
    });
  });

  it('exists in development alone', async () => {
    const other = await startTestServer();
    expect((await fetch(new URL('/test-error', other.url))).status).toBe(404);
    await other.close();
  });
});

describe('what machines ask', () => {
  it('is alive, ready and measured', async () => {
    expect(await (await get('/health/live')).text()).toBe('alive');
    expect((await get('/health/ready')).status).toBe(200);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/http_server_request_duration_seconds_count\{[^}]*http_route="\/health\/ready"/);
  });

  it('shows metrics to nobody who comes through a proxy, or without the token', async () => {
    expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
    const guarded = await startTestServer({ METRICS_TOKEN: 'open sesame' });
    const ask = (authorization: string) => fetch(new URL('/metrics', guarded.url), { headers: { authorization } });
    expect((await ask('Bearer wrong')).status).toBe(404);
    expect((await ask('Bearer open sesame')).status).toBe(200);
    await guarded.close();
  });
});

describe('starting', () => {
  const config = (env: Record<string, string>) => {
    const read = readConfig({ REPERE_ENV: 'test', HOST: '127.0.0.1', LOG_DIR: server.logDir, ...env });
    if (!read.ok) throw new Error(read.faults.join());
    return read.config;
  };

  it('refuses a data folder that somebody has, naming the process', async () => {
    await expect(startServer(config({ PORT: '0', DATA_DIR: server.dataDir }))).rejects.toThrow(String(process.pid));
  });

  it('refuses a taken port, and lets go of the data folder', async () => {
    const { port } = new URL(server.url);
    const dataDir = join(server.logDir, '../other');
    await expect(startServer(config({ PORT: port, DATA_DIR: dataDir }))).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await readdir(dataDir)).not.toContain('control.sock');
  });
});
