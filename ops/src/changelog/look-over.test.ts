import { describe, expect, it } from 'vitest';
import { cutVersion } from './cut.ts';
import { lookOver } from './look-over.ts';

const GOOD = `# Changelog

What users can notice.

## [Unreleased]

### Added

- One thing, over
  two lines.

## [0.2.0] - 2026-03-01

### Fixed

- Another.

## [0.1.0] - 2026-02-28 [YANKED]

### Added

- The first.
`;

const LINKED = `${GOOD}
[Unreleased]: https://h.example/o/r/compare/v0.2.0...HEAD
[0.2.0]: https://h.example/o/r/compare/v0.1.0...v0.2.0
[0.1.0]: https://h.example/o/r/releases/tag/v0.1.0
`;

const change = (from: string | RegExp, to: string, text = GOOD): string => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};

describe('the form of the changelog', () => {
  it('is well, with links or without', () => {
    expect(lookOver(GOOD)).toEqual([]);
    expect(lookOver(LINKED)).toEqual([]);
  });

  it.each([
    [change('# Changelog', '# Changes'), 1, /begins with/],
    [change('## [Unreleased]\n', ''), 11, /Unreleased.*missing/],
    [change('[0.2.0] - 2026-03-01', '[0.2] - 2026-03-01'), 12, /a version reads/],
    [change('2026-03-01', '1 March 2026'), 12, /a version reads/],
    [change('2026-03-01', '2026-02-30'), 12, /2026-02-30 is no day/],
    [change('[0.2.0]', '[0.0.9]'), 18, /0\.1\.0 stands below 0\.0\.9/],
    [change('[0.2.0]', '[0.1.0]'), 18, /0\.1\.0 stands below 0\.1\.0/],
    [change('2026-03-01', '2026-02-01'), 18, /later day/],
    [change('### Fixed', '### Repaired'), 14, /a group is Added.*not "Repaired"/],
    [change('- Another.\n', ''), 14, /"Fixed" is empty/],
    [change('### Fixed', '### Fixed\n\n- x\n\n### Fixed'), 18, /twice/],
    [change('- Another.', 'Another.'), 16, /begins with "- "/],
    [change('  two lines.', 'two lines.'), 10, /two spaces/],
    [change('### Fixed\n\n- Another.\n', ''), 12, /says what it changed/],
    [change('## [0.2.0]', '## [Unreleased]\n\n## [0.2.0]'), 12, /stands once/],
    [change(/\[0\.2\.0\]: .*\n/, '', LINKED), 12, /\[0\.2\.0\] has no link/],
    [change('[0.1.0]: https', '[0.0.1]: https', LINKED), 18, /\[0\.1\.0\] has no link/],
    [change('[0.1.0]: https:', '[0.1.0]: ', LINKED), 26, /leads to no address/],
  ])('%# has a fault', (text, line, says) => {
    expect(lookOver(text)).toContainEqual({ line, what: expect.stringMatching(says) as string });
  });

  it('is not that of an empty file', () => expect(lookOver('')).toHaveLength(2));
});

describe('a new version', () => {
  const cut = (text: string, more = {}) =>
    cutVersion(text, { version: '0.3.0', date: '2026-03-02', fixed: [], repository: undefined, ...more });

  it('takes what was unreleased, and nothing else moves', () => {
    const { text, notes } = cut(GOOD);
    expect(text).toBe(GOOD.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.3.0] - 2026-03-02\n'));
    expect(notes).toBe('### Added\n\n- One thing, over\n  two lines.');
    expect(lookOver(text)).toEqual([]);
  });

  it('leads where the links led', () => {
    const { text } = cut(LINKED);
    expect(text).toContain(
      '[Unreleased]: https://h.example/o/r/compare/v0.3.0...HEAD\n[0.3.0]: https://h.example/o/r/compare/v0.2.0...v0.3.0\n[0.2.0]:',
    );
    expect(text.match(/^\[Unreleased\]/gm)).toHaveLength(1);
    expect(lookOver(text)).toEqual([]);
  });

  it('is the first of all', () => {
    const early = cut(GOOD, { repository: 'https://h.example/o/r' }).text;
    expect(early).toContain('[0.1.0]: https://h.example/o/r/releases/tag/v0.1.0\n');
    expect(lookOver(early)).toEqual([]);
    const first = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- It.\n';
    const { text } = cut(first, { repository: 'https://h.example/o/r' });
    expect(text).toContain('[0.3.0]: https://h.example/o/r/releases/tag/v0.3.0\n');
    expect(lookOver(text)).toEqual([]);
  });

  it('adds the anomalies that it corrects, to what is fixed already or alone', () => {
    const fixed = ['[It broke](ANOMALIES.md#it-broke)'];
    expect(cut(GOOD, { fixed }).notes).toMatch(/two lines\.\n\n### Fixed\n\n- \[It broke\]/);
    const { text, notes } = cut(change('### Added', '### Fixed'), { fixed });
    expect(notes).toMatch(/^### Fixed\n\n- \[It broke\]\(ANOMALIES\.md#it-broke\)\n- One thing/);
    expect(lookOver(text)).toEqual([]);
  });

  it('is refused where it is old, or empty', () => {
    expect(() => cut(GOOD, { version: '0.2.0' })).toThrow('0.2.0 is not newer than 0.2.0');
    expect(() => cut(GOOD, { version: '0.1.9' })).toThrow('not newer');
    expect(() => cut(change(/### Added\n\n- One thing, over\n {2}two lines\.\n/, ''))).toThrow('nothing to release');
    expect(cut(GOOD, { version: '0.10.0' }).text).toContain('## [0.10.0]');
  });
});
