import { randomUUID } from 'node:crypto';
import { uuid } from '@repere/protocol/schemas';
import { describe, expect, it } from 'vitest';
import { directId } from './direct-id.ts';

describe('directId', () => {
  it('is the same from both sides, a UUID of version 8, and another for another pair', () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    expect(directId(a, b)).toBe(directId(b, a));
    expect(uuid.parse(directId(a, b))[14]).toBe('8');
    expect(directId(a, b)).not.toBe(directId(a, c));
  });
});
