import { expect, test } from 'vitest';
import { readSiteIndex } from './site-index.ts';

const PAGE = { url: '/en/training/effort/', title: 'Effort', section: 'Training', parts: [] };

test('the list of a language is read from where the site has it', async () => {
  const asked: unknown[] = [];
  const get = async (url: unknown): Promise<Response> => {
    asked.push(url);
    return Response.json({ pages: [PAGE] });
  };
  expect(await readSiteIndex('en', get as typeof fetch)).toEqual([PAGE]);
  expect(asked).toEqual(['/en/index.json']);
});

test.each([
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['no list', () => Promise.resolve(new Response('gone', { status: 404 }))],
  ['no JSON', () => Promise.resolve(new Response('<!doctype html>'))],
  ['another JSON', () => Promise.resolve(Response.json({ pages: 'none' }))],
])('%s counts as unavailable', async (_, get) => {
  await expect(readSiteIndex('fr', get as typeof fetch)).rejects.toMatchObject({ code: 'unavailable' });
});
