import type { Page } from 'playwright-core';

/** Makes another answer of one; where it makes none, what was asked for is not there. */
export type Change = (result: Record<string, unknown>) => object | undefined;

/** Changes the server's answers to the requests named on their way to the page: what cannot be brought about in minutes is shown so. */
export async function answerOtherwise(page: Page, changes: Record<string, Change>): Promise<void> {
  await page.routeWebSocket(/\/chat\//, (socket) => {
    const server = socket.connectToServer();
    const asked = new Map<string, Change>();
    socket.onMessage((message) => {
      const [, number = '', name = ''] = /^42(\d+)\["([^"]+)"/.exec(String(message)) ?? [];
      const change = changes[name];
      if (change) asked.set(number, change);
      server.send(message);
    });
    server.onMessage((message) => {
      const [, number = '', body = ''] = /^43(\d+)(.*)$/s.exec(String(message)) ?? [];
      const change = asked.get(number);
      socket.send(change ? `43${number}${changed(body, change)}` : message);
    });
  });
}

function changed(body: string, change: Change): string {
  const [answer] = JSON.parse(body) as [{ ok: boolean; result: Record<string, unknown> }];
  if (!answer.ok) return body;
  const result = change(answer.result);
  return JSON.stringify([result ? { ok: true, result } : { ok: false, error: { code: 'not_found' } }]);
}
