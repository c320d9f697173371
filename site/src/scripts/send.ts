/** What became of something that was to reach the server. */
export type Outcome = 'sent' | 'offline' | 'many' | 'failed';

/** Milliseconds after which no answer counts as none. */
const PATIENCE = 15_000;

/** Sends a reader's words to the server. They are sent only where the server itself says so: a network's sign-in page says something else. */
export async function send(path: string, body: object): Promise<Outcome> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-repere': '1' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 429) return 'many';
    return answer.ok && (await answer.json().catch(() => undefined)) ? 'sent' : 'failed';
  } catch {
    return 'offline';
  }
}
