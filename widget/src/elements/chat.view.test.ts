import { describe, expect, test } from 'vitest';
import { behind, settle } from './chat.view.ts';
import type { View } from './chat.view.ts';

const conversation: View = { name: 'conversation', id: 'x' };

describe('settle', () => {
  test.each([{ name: 'home' }, { name: 'find' }, conversation] as View[])(
    'takes a visitor from %o to the question',
    (view) => expect(settle(view, 'visitor', false)).toEqual({ name: 'compose' }),
  );

  test.each(['register', 'sign-in', 'code'] as const)(
    'takes who has become known at %s back to their words',
    (name) => {
      expect(settle({ name }, 'known', true)).toEqual({ name: 'compose' });
      expect(settle({ name }, 'known', false)).toEqual({ name: 'home' });
    },
  );

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

  test('is nothing at the first page', () => {
    expect(behind({ name: 'home' }, 'known')).toBeUndefined();
    expect(behind({ name: 'compose' }, 'visitor')).toBeUndefined();
    expect(behind({ name: 'home' }, 'unknown')).toBeUndefined();
  });
});
