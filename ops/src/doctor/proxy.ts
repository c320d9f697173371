import { type Check, type Finding, fault, ok, PATIENCE, skipped, warning } from './check.ts';

/** Whether what people reach is the server as it meant to answer: whole headers, nothing shown that is not public, the caller's own address. */
export const checkProxy: Check = {
  name: 'proxy',
  async look({ url, config }) {
    if (!url) return [skipped('not looked at: give the address with --url')];
    const page = await get(new URL('/', url));
    const ready = await get(new URL('/health/ready', url));
    const findings: Finding[] = [];
    if (ready.status !== 200)
      findings.push(fault(`${url.origin}/health/ready answers ${ready.status}`, 'npx repere logs --errors --since 1h'));
    findings.push(...judgeHeaders(page.headers, url));
    if (!isDirect(url, config?.port) && (await get(new URL('/metrics', url))).status === 200)
      findings.push(
        fault(
          '/metrics is open to everybody',
          `METRICS_TOKEN=$(openssl rand -base64 32), and let the proxy add X-Forwarded-For`,
        ),
      );
    if (url.protocol === 'https:') findings.push(...(await judgePlain(url)));
    if (config && config.trustedProxies === 0 && url.protocol === 'https:')
      findings.push(
        fault(
          'TRUSTED_PROXIES is 0 behind a proxy: all people share one limit',
          'TRUSTED_PROXIES=1, and let the proxy add X-Forwarded-For',
        ),
      );
    if (config?.publicUrl !== undefined && config.publicUrl !== url.origin)
      findings.push(warning(`PUBLIC_URL is ${config.publicUrl}, and not ${url.origin}`, `PUBLIC_URL=${url.origin}`));
    return findings.some(({ state }) => state !== 'ok')
      ? findings
      : [ok(`${url.origin} answers as the server meant to`)];
  },
};

/** The server itself, on this machine, with no proxy before it: it may show its metrics to its own machine. */
function isDirect(url: URL, port: number | undefined): boolean {
  return url.protocol === 'http:' && Number(url.port || 80) === port && /^(localhost|127\.|\[::1\])/.test(url.hostname);
}

function judgeHeaders(headers: Headers, url: URL): Finding[] {
  const findings: Finding[] = [];
  const keep = 'let the proxy hand the headers of the server on as they are';
  const policy = headers.get('content-security-policy');
  if (policy === null) findings.push(fault('pages come without Content-Security-Policy', keep));
  else if (/'unsafe-(inline|eval)'/.test(policy) || !/default-src 'none'/.test(policy))
    findings.push(fault('something has weakened the Content-Security-Policy', keep));
  if (headers.get('x-content-type-options') !== 'nosniff')
    findings.push(fault('X-Content-Type-Options is missing', keep));
  const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
  if (url.protocol === 'https:' && age < 15_552_000)
    findings.push(
      fault(
        'Strict-Transport-Security is missing, or for less than half a year',
        `PUBLIC_URL=${url.origin}, and ${keep}`,
      ),
    );
  return findings;
}

/** Whoever types the name alone comes by plain http. */
async function judgePlain(url: URL): Promise<Finding[]> {
  if (url.port !== '') return [];
  const plain = await get(new URL(`http://${url.hostname}/`)).catch(() => undefined);
  if (!plain || (plain.status >= 301 && plain.status <= 308 && plain.headers.get('location')?.startsWith('https:')))
    return [];
  return [fault(`http://${url.hostname} answers without leading to https`, 'let the proxy answer 301 to https there')];
}

function get(url: URL): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
}
