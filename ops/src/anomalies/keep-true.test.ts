import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftEntry } from './draft-entry.ts';
import { correct, keepTrue } from './keep-true.ts';
import { lookOver } from './look-over.ts';
import { readJournal, UnreadableJournal } from './read-journal.ts';
import type { Found } from './sum.ts';

const HEAD = '# Anomalies\n\nHand-written.\n\n## Entries\n';
const DAY = 86_400_000;

function name(number: number): string {
  return `v1:${String(number).padStart(24, '0')}`;
}

/** What was found of one anomaly: so often, between two moments, in one release or several. */
function found(number: number, seen: Partial<Found['seen'][number]>[] = [{}], times?: number[]): Found {
  return {
    fingerprint: name(number),
    source: 'event',
    error: 'TypeError',
    message: '… is not a function',
    where: 'message:send',
    frames: ['send (chat-server/src/x.ts)'],
    seen: seen.map((each) => ({ release: '0.2.0', count: 1, firstSeen: DAY, lastSeen: DAY, ...each })),
    ...(times && { times }),
  };
}

const collect = (text: string, ...all: Found[]) => keepTrue(text, all);
const field = (text: string, called: string) => new RegExp(`\\*\\*${called}\\*\\*: (.*)`).exec(text)?.[1];

describe('what is found for the first time', () => {
  it('gets an entry that is whole, once', () => {
    const first = collect(HEAD, found(1));
    expect(first.added).toEqual([name(1)]);
    expect(first.text.startsWith(HEAD)).toBe(true);
    expect(lookOver(first.text)).toEqual([]);
    const again = collect(first.text, found(1));
    expect(again).toEqual({ text: first.text, added: [], counted: [], regressed: [], unclear: [] });
  });

  it('stands where its day belongs: newest first', () => {
    const days = (text: string) => [...text.matchAll(/\*\*Date\*\*: (.*)/g)].map(([, day]) => day);
    const at = (number: number, day: number) => found(number, [{ firstSeen: day * DAY, lastSeen: 90 * DAY }]);
    const { text } = collect(collect(HEAD, at(1, 4), at(2, 8)).text, at(3, 6), at(4, 9), at(5, 1));
    expect(days(text)).toEqual(['1970-01-10', '1970-01-09', '1970-01-07', '1970-01-05', '1970-01-02']);
    expect(lookOver(text)).toEqual([]);
  });

  it('stands above what comes after the entries, in a file with the ends of lines of Windows too', () => {
    const text = `${HEAD}\n## After\n\nMore.`.replaceAll('\n', '\r\n');
    const after = collect(text, found(1), found(2)).text;
    expect(after.endsWith('\r\n\r\n## After\r\n\r\nMore.')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(lookOver(after)).toEqual([]);
  });
});

it('takes ten thousand, and counts them again, in the time of a command', () => {
  const many = (count: number) =>
    Array.from({ length: 10_000 }, (_, number) => found(number, [{ count, lastSeen: (1 + count) * DAY }]));
  const first = keepTrue(HEAD, many(1));
  const second = keepTrue(first.text, many(2));
  expect([first.added.length, second.added.length, second.counted.length]).toEqual([10_000, 0, 10_000]);
  expect(keepTrue(second.text, many(2)).text).toBe(second.text);
  expect(lookOver(second.text)).toEqual([]);
}, 60_000);

describe('what is known', () => {
  const known = collect(HEAD, found(1, [{ count: 3, lastSeen: 2 * DAY }])).text;

  it('is counted, with the last release and moment', () => {
    const later = found(1, [
      { count: 3, lastSeen: 2 * DAY },
      { count: 2, release: '0.3.0', firstSeen: 3 * DAY, lastSeen: 4 * DAY },
    ]);
    const { text, counted } = collect(known, later);
    expect(counted).toEqual([name(1)]);
    expect(['Count', 'Release', 'First seen', 'Last seen'].map((called) => field(text, called))).toEqual([
      ...['5', '0.3.0', '1970-01-02T00:00:00.000Z', '1970-01-05T00:00:00.000Z'],
    ]);
    expect(collect(text, later).text).toBe(text);
  });

  it('is the same where the store remembers it a moment after its line in the log', () => {
    for (const count of [1, 3]) {
      const logged = collect(
        HEAD,
        found(1, [{ count, lastSeen: 2 * DAY, firstSeen: count === 1 ? 2 * DAY : DAY }]),
      ).text;
      const kept = found(1, [{ count, lastSeen: 2 * DAY + 7, firstSeen: (count === 1 ? 2 * DAY : DAY) + 7 }]);
      expect(collect(logged, kept)).toMatchObject({ text: logged, counted: [] });
      const more = collect(logged, found(1, [{ count: count + 1, lastSeen: 2 * DAY + 9, firstSeen: DAY }])).text;
      expect([field(more, 'Count'), field(more, 'Last seen')]).toEqual([`${count + 1}`, '1970-01-03T00:00:00.009Z']);
    }
  });

  it('is not counted twice, whether the store or a log tells it', () => {
    const times = [DAY, 1.5 * DAY, 2 * DAY];
    expect(collect(known, found(1, [{ count: 3, lastSeen: 2 * DAY }], times)).text).toBe(known);
    const more = found(1, [{ count: 4, lastSeen: 3 * DAY }], [...times, 3 * DAY]);
    const { text } = collect(known, more);
    expect(field(text, 'Count')).toBe('4');
    expect(collect(text, found(1, [{ count: 4, lastSeen: 3 * DAY }])).text).toBe(text);
    const tail = found(1, [{ firstSeen: 3 * DAY, lastSeen: 5 * DAY, count: 2 }], [3 * DAY, 5 * DAY]);
    expect(field(collect(text, tail).text, 'Count')).toBe('5');
  });

  it('goes on being counted where a new store knows nothing of before', () => {
    const anew = (count: number, day: number) => found(1, [{ count, firstSeen: 5 * DAY, lastSeen: day * DAY }]);
    let { text } = collect(known, anew(2, 6));
    expect(field(text, 'Count')).toBe('5 (3 before 1970-01-06T00:00:00.000Z)');
    expect(collect(text, anew(2, 6)).text).toBe(text);
    ({ text } = collect(text, anew(9, 7)));
    expect(field(text, 'Count')).toBe('12 (3 before 1970-01-06T00:00:00.000Z)');
    ({ text } = collect(text, found(1, [{ count: 1, firstSeen: 9 * DAY, lastSeen: 9 * DAY }])));
    expect(field(text, 'Count')).toBe('13 (12 before 1970-01-10T00:00:00.000Z)');
  });

  it('gets back the lines that somebody removed', () => {
    const bare = known.replace(/- \*\*(?:Count|Last seen|First seen|Release)\*\*.*\n/g, '');
    expect(bare).not.toContain('Count');
    const { text } = collect(bare, found(1, [{ count: 3, lastSeen: 2 * DAY }]));
    expect(['Count', 'Last seen'].map((called) => field(text, called))).toEqual(['3', '1970-01-03T00:00:00.000Z']);
    expect(lookOver(text)).toEqual([]);
  });
});

describe('what was corrected', () => {
  const known = collect(HEAD, found(1, [{ release: '0.2.0' }])).text;
  const fix = (text: string, release: string) => {
    const [entry] = readJournal(text).entries;
    if (!entry) throw new Error('no entry');
    return correct(text, entry, release);
  };
  const fixed = fix(known, '0.3.0');

  it.each([
    ['0.2.9', 'corrected in 0.3.0'],
    ['0.3.0-rc.1', 'corrected in 0.3.0'],
    ['0.3.0', 'regressed in 0.3.0'],
    ['0.10.0', 'regressed in 0.10.0'],
    ['dev', 'corrected in 0.3.0'],
  ])('and is seen in %s, is "%s"', (release, status) => {
    const seen = found(1, [{}, { release, firstSeen: 5 * DAY, lastSeen: 5 * DAY }]);
    const { text, regressed, unclear } = collect(fixed, seen);
    expect(field(text, 'Status')).toBe(status);
    expect(field(text, 'Count')).toBe('2');
    expect(regressed).toEqual(status.startsWith('regressed') ? [name(1)] : []);
    expect(unclear).toEqual(release === 'dev' ? [{ fingerprint: name(1), release }] : []);
    expect(collect(text, seen).text).toBe(text);
  });

  it('stays so while nothing new is seen, and can be corrected again, later than it was seen', () => {
    expect(field(fixed, 'Status')).toBe('corrected in 0.3.0');
    expect(collect(fixed, found(1)).text).toBe(fixed);
    const back = collect(fixed, found(1, [{ release: '0.4.0', lastSeen: 9 * DAY }])).text;
    for (const early of ['0.3.0', '0.4.0']) expect(() => fix(back, early)).toThrow(/it was seen in 0\.4\.0/);
    expect(field(fix(back, '0.4.1'), 'Status')).toBe('corrected in 0.4.1');
  });

  it('keeps the words that a person put behind it, in the language of the field', () => {
    const inFrench = fixed
      .replace('**Status**: corrected in 0.3.0', '**Statut** : corrigée dans la version 0.3.0 (voir #12)')
      .replace('Conditions of appearance', 'Conditions d’apparition');
    expect(lookOver(inFrench)).toEqual([]);
    const { text } = collect(inFrench, found(1, [{ release: '0.3.1', lastSeen: 9 * DAY }]));
    expect(text).toContain('**Statut** : réapparue dans 0.3.1 (voir #12)');
  });
});

describe('a file that cannot be read', () => {
  const known = collect(HEAD, found(1), found(2)).text;
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  it.each([
    ['without entries', () => '# Anomalies\n', 'line 1: there is no heading'],
    ['with two sections', () => `${known}\n## Entrées\n`, 'a second heading'],
    ['with the marks of a merge', () => known.replace('- **Impact**', '<<<<<<< HEAD\n- **Impact**'), 'a merge left'],
    ['with a block that never ends', () => known.replace('- **Impact**', '```\n- **Impact**'), 'a fenced block'],
    ['with a comment that never ends', () => known.replace('- **Impact**', '<!-- x\n- **Impact**'), 'a comment'],
    ['with a count in words', () => known.replace('**Count**: 1', '**Count**: a few'), '"Count" cannot be read'],
    ['with half a fingerprint', () => known.replace(name(1), 'v1:0001'), '"Fingerprint" cannot be read'],
    ['with no moment', () => known.replace(/\*\*Last seen\*\*: .*/, '**Last seen**: 2026-13-99'), '"Last seen" cannot'],
    [
      'with two statuses',
      () => known.replace('- **Impact**', '- Statut : nouvelle\n- **Impact**'),
      'a second "Status"',
    ],
    ['with no status', () => known.replace('**Status**: new', '**Status**: whatever'), 'a status is'],
    ['with two entries of one', () => known.replace(name(1), name(2)), 'the same fingerprint'],
    ['with a NUL', () => known.replace('not known yet', 'not\0known'), 'a NUL'],
  ])('%s is refused, naming the line', (_, spoil, says) => {
    const text = spoil();
    expect(text).not.toBe(known);
    expect(() => collect(text, found(1), found(3))).toThrow(UnreadableJournal);
    expect(() => collect(text, found(1), found(3))).toThrow(says);
    expect(
      lookOver(text)
        .map(({ what }) => what)
        .join(),
    ).toContain(says.replace(/^line \d+: /, ''));
  });

  it('names the very line', () => {
    const text = known.replace('**Count**: 1', '**Count**: a few');
    expect(lookOver(text)).toEqual([{ line: lineOf(text, 'a few'), what: '"Count" cannot be read here' }]);
  });
});

/** What a person may put anywhere: words, marks, blocks, entries of their own, in either language. */
const handwriting = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      '\n\n',
      '- ',
      '**',
      '### Another\n',
      '## Other\n',
      '```\n',
      '<!-- x -->\n',
      '> quoted\n',
      '| a | b |\n',
    ],
    ...[
      '- **Owner**: Léa\n',
      '- Impact: all\n',
      '### Titre\n\n- Date : 2026-01-01\n- Statut : nouvelle\n',
      '\t',
      '\u202f',
      '\ufeff',
    ],
  ),
);

describe('what a person writes', () => {
  it('stays byte for byte wherever it stands, or nothing is written at all', () => {
    const base = collect(HEAD, found(1), found(2, [{ release: '0.1.0', count: 7 }]), found(3)).text;
    const news = [
      found(1, [{ count: 5, lastSeen: 9 * DAY, release: '0.9.0' }]),
      found(2, [{ release: '0.1.0', count: 8, firstSeen: 0, lastSeen: 3 * DAY }]),
      found(4, [{ firstSeen: 2 * DAY, lastSeen: 3 * DAY }]),
    ];
    let written = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(base.length), handwriting), { maxLength: 6 }), (edits) => {
        const text = edits.reduce((now, [at, words]) => now.slice(0, at) + words + now.slice(at), base);
        let kept: string;
        try {
          kept = keepTrue(text, news).text;
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableJournal);
          return;
        }
        written += 1;
        expect(keepTrue(kept, news).text).toBe(kept);
        expectOnlyMachineLines(text, kept, news);
      }),
      { numRuns: 2_000, seed: 7 },
    );
    expect(written).toBeGreaterThan(500);
  });
});

const MACHINE = /(?:Count|Release|First seen|Last seen|Status|Statut)/;

/** Line by line: what was there is there, in its order; other lines are those that the machine keeps, or of new entries. */
function expectOnlyMachineLines(before: string, after: string, news: readonly Found[]): void {
  const fresh = new Set(
    news.flatMap((each) =>
      ['\n', '\r\n'].flatMap((eol) =>
        draftEntry(each, eol)
          .split('\n')
          .map((line) => line.trim()),
      ),
    ),
  );
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    while (at < lines.length && lines[at] !== line && !isKept(line, lines[at])) {
      const skipped = lines[at]?.trim() ?? '';
      if (!fresh.has(skipped) && !MACHINE.test(skipped)) expect.fail(`"${line}" became "${skipped}"`);
      at += 1;
    }
    expect(at, `"${line}" is gone`).toBeLessThan(lines.length);
    at += 1;
  }
}

/** Whether a line is the one from before, with another value. */
function isKept(before: string, after: string | undefined): boolean {
  const [head] =
    /^.*?(?:Count|Release|First seen|Last seen|Status|Statut)[*_ \u00a0\u202f]*:[*_]*\s*/u.exec(before) ?? [];
  return head !== undefined && after !== undefined && after.startsWith(head);
}
