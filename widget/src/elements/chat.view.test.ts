import { describe, expect, test } from 'vitest';
import { behind, settle } from './chat.view.ts';
import type { View } from './chat.view.ts';

const STEPS: View[] = [
  { name: 'register' },
  { name: 'sign-in' },
  { name: 'code' },
  { name: 'second-step', ticket: 't' },
  { name: 'forgotten' },
  { name: 'reset', ticket: 't', email: 'a@b' },
];
const conversation: View = { name: 'conversation', id: 'x' };

describe('settle', () => {
  test.each([{ name: 'home' }, { name: 'find' }, { name: 'settings' }, conversation] as View[])(
    'takes a visitor from %o to the question',
    (view) => expect(settle(view, 'visitor', false)).toEqual({ name: 'compose' }),
  );

  test.each(STEPS)('takes who has become known at %o back to their words', (step) => {
    expect(settle(step, 'known', true)).toEqual({ name: 'compose' });
    expect(settle(step, 'known', false)).toEqual({ name: 'home' });
  });

  test('leaves everybody else where they are', () => {
    for (const view of [{ name: 'compose' }, conversation] as View[]) expect(settle(view, 'known', true)).toBe(view);
    for (const name of ['compose', 'register', 'code'] as const)
      expect(settle({ name }, 'visitor', true)).toEqual({ name });
    expect(settle(conversation, 'unknown', false)).toBe(conversation);
  });
});

describe('behind', () => {
  test('is the list for who is known, and the question for who is becoming so', () => {
    expect(behind(conversation, 'known')).toEqual({ name: 'home' });
    expect(behind({ name: 'code' }, 'visitor')).toEqual({ name: 'compose' });
  });

  test('is the sign-in for what follows from it', () => {
    expect(behind({ name: 'second-step', ticket: 't' }, 'visitor')).toEqual({ name: 'sign-in' });
    expect(behind({ name: 'forgotten' }, 'visitor')).toEqual({ name: 'sign-in' });
    expect(behind({ name: 'reset', ticket: 't', email: 'a@b' }, 'visitor')).toEqual({ name: 'sign-in' });
    expect(behind({ name: 'sign-in' }, 'visitor')).toEqual({ name: 'compose' });
  });

  test('is the list of the settings, and then home', () => {
    expect(behind({ name: 'settings', section: 'data' }, 'known')).toEqual({ name: 'settings' });
    expect(behind({ name: 'settings' }, 'known')).toEqual({ name: 'home' });
  });

  test('is nothing at the first page', () => {
    expect(behind({ name: 'home' }, 'known')).toBeUndefined();
    expect(behind({ name: 'compose' }, 'visitor')).toBeUndefined();
    expect(behind({ name: 'home' }, 'unknown')).toBeUndefined();
  });
});
