import { describe, expect, it } from 'vitest';
import { decodeLine, encodeLine } from './line.ts';

const line = { version: 1, base: 4711, json: Buffer.from('{"text":"Ça va 🏋️"}') };

describe('a line of the log', () => {
  it('comes back as it was written, ends with a line feed and holds no other', () => {
    const bytes = encodeLine(line);
    expect(bytes.indexOf(0x0a)).toBe(bytes.length - 1);
    expect(decodeLine(bytes.subarray(0, -1))).toEqual(line);
  });

  it('shows the change of any byte to any other', () => {
    const bytes = encodeLine(line).subarray(0, -1);
    for (let at = 0; at < bytes.length; at += 1) {
      for (let change = 1; change < 256; change += 1) {
        bytes[at]! ^= change;
        expect(decodeLine(bytes), `byte ${at} changed by ${change}`).toBeUndefined();
        bytes[at]! ^= change;
      }
    }
  });

  it('shows that any part of its end or of its beginning is missing', () => {
    const bytes = encodeLine(line).subarray(0, -1);
    for (let cut = 1; cut <= bytes.length; cut += 1) {
      expect(decodeLine(bytes.subarray(cut))).toBeUndefined();
      expect(decodeLine(bytes.subarray(0, -cut))).toBeUndefined();
    }
  });
});
