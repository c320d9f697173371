import { beforeEach, describe, expect, test } from 'vitest';
import { Drafts } from './drafts.ts';
import { DRAFTS, forgetDrafts } from './forget-drafts.ts';

beforeEach(() => sessionStorage.clear());

const QUOTES = { seq: 3, clientId: 'c' };

describe('drafts', () => {
  test('are kept by conversation, over a reload', () => {
    const drafts = new Drafts();
    drafts.write('ana', 'one', { text: 'Half', quotes: QUOTES });
    drafts.write('ana', 'two', { text: 'Other' });
    expect(new Drafts().read('ana', 'one')).toEqual({ text: 'Half', quotes: QUOTES });
    expect(new Drafts().read('ana', 'two')).toEqual({ text: 'Other' });
    drafts.write('ana', 'one', { text: '' });
    expect(new Drafts().read('ana', 'one')).toEqual({ text: '' });
    expect(new Drafts().read('ana', 'two')).toEqual({ text: 'Other' });
  });

  test('are never shown to another account', () => {
    new Drafts().write('ana', 'one', { text: 'Private' });
    expect(new Drafts().read('ben', 'one')).toEqual({ text: '' });
  });

  test('go with a sign-out', () => {
    const drafts = new Drafts();
    drafts.write('ana', 'one', { text: 'Private' });
    forgetDrafts();
    expect(sessionStorage.getItem(DRAFTS)).toBeNull();
    expect(drafts.read('ana', 'one')).toEqual({ text: '' });
  });

  test.each(['{', 'null', '[]', '{"account":1}', '{"account":"ana","drafts":null}'])('are not read from %s', (kept) => {
    sessionStorage.setItem(DRAFTS, kept);
    expect(new Drafts().read('ana', 'one')).toEqual({ text: '' });
  });

  test('live on in memory where nothing can be stored', () => {
    const drafts = new Drafts(() => {
      throw new DOMException('no', 'SecurityError');
    });
    drafts.write('ana', 'one', { text: 'Half' });
    expect(drafts.read('ana', 'one')).toEqual({ text: 'Half' });
  });
});
