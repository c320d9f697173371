import { describe, expect, it } from 'vitest';
import { bodyMac, deriveKeys, sameMac, seal, unseal } from './seal.ts';

const pair = {
  author: { id: 'a1', secret: new Uint8Array(32).fill(1) },
  conversation: { id: 'c1', secret: new Uint8Array(32).fill(2) },
};

describe('seal', () => {
  const { seal: key, mac } = deriveKeys(pair);

  it('opens what it sealed, in any script', () => {
    const text = 'Bonjour, « ça va » ? مرحبا 🏋️';
    expect(unseal(key, seal(key, text, 'c|1'), 'c|1')).toBe(text);
  });

  it('never writes the same text the same way twice', () => {
    expect(seal(key, 'same', 'c|1')).not.toBe(seal(key, 'same', 'c|1'));
  });

  it('takes a nonce of its own each time, however many there were, and none that is a shift of another', () => {
    const nonces = Array.from({ length: 2_000 }, () => Buffer.from(seal(key, 'same', 'c|1'), 'base64').subarray(0, 12));
    const halves = nonces.flatMap((nonce) => [nonce.toString('hex', 0, 6), nonce.toString('hex', 6)]);
    expect(new Set(halves).size).toBe(4_000);
  });

  it('does not open under other facts, another key, or with a changed byte', () => {
    const sealed = seal(key, 'text', 'c|1');
    expect(() => unseal(key, sealed, 'c|2')).toThrow();
    const other = deriveKeys({ ...pair, author: { id: 'a1', secret: new Uint8Array(32).fill(3) } });
    expect(() => unseal(other.seal, sealed, 'c|1')).toThrow();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    expect(() => unseal(key, bytes.toString('base64'), 'c|1')).toThrow();
  });

  it('tells a repeat from another body', () => {
    expect(sameMac(bodyMac(mac, 'one'), bodyMac(mac, 'one'))).toBe(true);
    expect(sameMac(bodyMac(mac, 'one'), bodyMac(mac, 'two'))).toBe(false);
  });
});
