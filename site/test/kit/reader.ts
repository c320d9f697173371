import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { visit, type Visitor } from './browser.ts';
import type { Stage } from './stage.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** A page that is read, and every complaint of the console since it was asked for. */
export interface Reading {
  page: Page;
  complaints: string[];
}

/**
 * One person who goes through many pages, as they are from their first byte on: what all pages share is fetched for the first of them, and
 * what one of them would store is there for the next.
 *
 * @returns what opens the page at a path, and first turns to what media it is to be seen in
 */
export function useReader(
  stage: Stage,
  options: BrowserContextOptions = {},
): (path: string, media?: Media) => Promise<Reading> {
  let reader: Visitor | undefined;
  afterAll(() => reader?.close());
  return async (path, media) => {
    reader ??= await visit(stage.browser, 'about:blank', options);
    reader.complaints.length = 0;
    if (media) await reader.page.emulateMedia(media);
    await reader.page.goto(`${stage.server.url}${path}`);
    return reader;
  };
}
