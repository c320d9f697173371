/** How long the other side may take, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Posts a line to a team's channel, in the shape of Slack's incoming webhooks (https://api.slack.com/messaging/webhooks). Throws where it
 * was not taken within {@link PATIENCE}; the error names no address, which is a secret by itself.
 */
export function createTeamHook(url: string, patience = PATIENCE): (text: string) => Promise<void> {
  return async (text) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new Error(`the channel of the team was not reached: ${error instanceof Error ? error.name : 'unknown'}`);
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the channel of the team answered ${answer.status}`);
  };
}
