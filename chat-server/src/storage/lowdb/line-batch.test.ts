import { expect, it } from 'vitest';
import { encodeLine } from './line.ts';
import { LineBatch } from './line-batch.ts';

const JSONS = ['{}', '{"text":"Ça va 🏋️"}', `{"text":"${'é'.repeat(400_000)}"}`, '{"text":"\\ud83d"}', '{"last":1}'];

it('puts lines together as one line is encoded, however long they are', () => {
  const batch = new LineBatch();
  for (const base of [0, 4711, 4711]) {
    batch.clear();
    const lengths = JSONS.map((json) => batch.add(3, base, json, Buffer.byteLength(json)));
    const lines = JSONS.map((json) => encodeLine({ version: 3, base, json: Buffer.from(json) }));
    expect(lengths).toEqual(lines.map(({ length }) => length));
    expect(batch.bytes.equals(Buffer.concat(lines))).toBe(true);
  }
});
