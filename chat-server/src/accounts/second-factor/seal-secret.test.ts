import { expect, it } from 'vitest';
import type { KeyRing } from '../../core/index.ts';
import { openSecret, sealSecret } from './seal-secret.ts';

const SECRET = new Uint8Array(20).fill(7);

/** One key for all, so that nothing but the facts tells two accounts apart. */
const keys = { obtain: async () => ({ id: 'one', secret: new Uint8Array(32).fill(1) }) } as unknown as KeyRing;

it('seals a secret so that its account alone opens it, and no two seals are alike', async () => {
  const [one, other] = [await sealSecret(keys, 'ada', SECRET), await sealSecret(keys, 'ada', SECRET)];
  expect(one).not.toBe(other);
  expect(new Uint8Array(await openSecret(keys, 'ada', one))).toEqual(SECRET);
  await expect(openSecret(keys, 'bob', one)).rejects.toThrow('authenticate');
});

it('opens nothing under another key', async () => {
  const sealed = await sealSecret(keys, 'ada', SECRET);
  const others = { obtain: async () => ({ id: 'one', secret: new Uint8Array(32).fill(2) }) } as unknown as KeyRing;
  await expect(openSecret(others, 'ada', sealed)).rejects.toThrow('authenticate');
});
