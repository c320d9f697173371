import { beforeEach, describe, expect, it } from 'vitest';
import { randomIds } from '../../core/index.ts';
import { createKnownDevices, DEVICE_LIFETIME } from './known-devices.ts';

let now: number;
beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
});
const devices = (key = 1) =>
  createKnownDevices({ key: new Uint8Array(32).fill(key), clock: { now: () => now }, ids: randomIds });

describe('a device', () => {
  it('is known to the account that signed in on it, each time under the same nonce', () => {
    const cookie = devices().issue('ana');
    const nonce = devices().recognize(cookie, 'ana');
    expect(nonce).toMatch(/^[\da-f-]{36}$/);
    expect(devices().recognize(cookie, 'ana')).toBe(nonce);
    expect(devices().recognize(devices().issue('ana'), 'ana')).not.toBe(nonce);
  });

  it('is known to nobody else, and to no account at all where there is none', () => {
    const cookie = devices().issue('ana');
    expect(devices().recognize(cookie, 'bo')).toBeUndefined();
    expect(devices().recognize(cookie, undefined)).toBeUndefined();
    expect(devices().recognize(devices().issue(''), undefined)).toBeUndefined();
    expect(devices().recognize(undefined, 'ana')).toBeUndefined();
  });

  it('cannot be made without the key, nor from another’s parts', () => {
    const [nonce, end, mac] = devices().issue('ana').split('.');
    const later = (now + 10 * DEVICE_LIFETIME * 1_000).toString(36);
    for (const forged of ['', '..', `${nonce}.${end}.`, `x${nonce}.${end}.${mac}`, `${nonce}.${later}.${mac}`])
      expect(devices().recognize(forged, 'ana')).toBeUndefined();
    expect(devices(2).recognize(`${nonce}.${end}.${mac}`, 'ana')).toBeUndefined();
  });

  it('is forgotten after 180 days', () => {
    const cookie = devices().issue('ana');
    now += 180 * 24 * 60 * 60_000 - 1;
    expect(devices().recognize(cookie, 'ana')).toBeDefined();
    now += 1;
    expect(devices().recognize(cookie, 'ana')).toBeUndefined();
  });
});
