import { expect, it } from 'vitest';
import type { Connection } from '../../core/index.ts';
import { createReadingPages } from './reading-pages.ts';

/** A window that a test closes. */
function open() {
  const ends: (() => void)[] = [];
  const connection = { ended: (done: () => void) => ends.push(done) } as unknown as Connection;
  return { connection, ends, close: () => ends.forEach((end) => end()) };
}

const page = (title: string) => ({ url: `/en/${title}/`, title, at: 1 });

it('knows the page told of last, of the windows that are left, and says when none is', () => {
  const gone: string[] = [];
  const pages = createReadingPages((account) => gone.push(account));
  const [one, other] = [open(), open()];
  pages.tell('ana', one.connection, page('protein'), true);
  pages.tell('ana', other.connection, page('squat'), false);
  pages.tell('ana', one.connection, page('energy'), true);
  expect(pages.of('ana')?.title).toBe('energy');
  expect(one.ends).toHaveLength(1);
  one.close();
  expect(pages.of('ana')?.title).toBe('squat');
  expect(gone).toEqual([]);
  other.close();
  expect(pages.of('ana')).toBeUndefined();
  expect(gone).toEqual(['ana']);
});

it('says nothing of whom the desk was told nothing, and once of whom it forgets', () => {
  const gone: string[] = [];
  const pages = createReadingPages((account) => gone.push(account));
  const [one, other] = [open(), open()];
  pages.tell('ana', one.connection, page('protein'), false);
  one.close();
  pages.tell('ben', other.connection, page('protein'), true);
  pages.forget('ben');
  expect(pages.of('ben')).toBeUndefined();
  other.close();
  expect(gone).toEqual(['ben']);
});

it('forgets at once what a window tells that has closed already', () => {
  const gone: string[] = [];
  const pages = createReadingPages((account) => gone.push(account));
  pages.tell('ana', { ended: (done: () => void) => done() } as unknown as Connection, page('protein'), true);
  expect(pages.of('ana')).toBeUndefined();
  expect(gone).toEqual(['ana']);
});
