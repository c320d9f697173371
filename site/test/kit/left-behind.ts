import type { Page } from 'playwright-core';

/** What an origin keeps in this browser. */
export function leftBehind(
  page: Page,
): Promise<{ cookies: string; local: number; session: number; databases: number }> {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
}
