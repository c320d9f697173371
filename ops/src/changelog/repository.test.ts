import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../cli/command.ts';
import { runCommand } from '../cli/run-command.ts';
import { checkChangelog } from './check.ts';
import { releaseVersion } from './release.ts';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- It.\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- The first.\n';
let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-changelog-'));
  root = join(folder, 'one');
  mkdirSync(root);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Sam');
  git('config', 'user.email', 'sam@example.org');
  commit('Begin', {
    'CHANGELOG.md': CHANGELOG,
    'package.json': json({ name: 'hub', version: '0.1.0', workspaces: ['part'] }),
    'part/package.json': json({ name: '@hub/part', version: '0.1.0', dependencies: { hub: '0.1.0', pino: '0.1.0' } }),
    'package-lock.json': json({
      name: 'hub',
      version: '0.1.0',
      packages: {
        '': { name: 'hub', version: '0.1.0' },
        part: { name: '@hub/part', version: '0.1.0', dependencies: { hub: '0.1.0' } },
      },
    }),
    'site/src/a.ts': 'one',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function commit(message: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git('add', '.');
  git('commit', '--quiet', '-m', message);
}

async function type(...words: string[]): Promise<{ code: number; printed: string; complaint: string }> {
  let [printed, complaint] = ['', ''];
  const io = { print: (line: string) => void (printed += `${line}\n`) } as unknown as Io;
  const line = ['changelog', ...words, '--root', root];
  const code = await runCommand(line, [checkChangelog, releaseVersion], io, (text) => void (complaint += text));
  return { code, printed, complaint };
}

describe('repere changelog check --changes', () => {
  beforeEach(() => void git('switch', '--quiet', '-c', 'work'));
  const check = (...more: string[]) => type('check', '--changes', ...more);

  it('asks for a line where people notice a change, and is content once it is there', async () => {
    commit('Change', { 'site/src/a.ts': 'two', 'docs/a.md': 'two' });
    const { code, printed } = await check();
    expect(printed).toMatch(
      /People can notice .*has no new line for it:\n {2}site\/src\/a\.ts\nAdd a line under "Unreleased"/,
    );
    expect(code).toBe(1);
    commit('Tell', { 'CHANGELOG.md': CHANGELOG.replace('- It.', '- It.\n- And that.') });
    expect(await check()).toEqual({ code: 0, printed: '', complaint: '' });
  });

  it.each([[{ 'docs/a.md': 'x' }], [{ 'site/src/a.test.ts': 'x' }], [{ 'chat-server/test/a.ts': 'x' }]])(
    'asks for none where nobody notices: %j',
    async (files) => {
      commit('Change', files);
      expect((await check()).code).toBe(0);
    },
  );

  it('excuses a commit that says so at its end, and that one alone', async () => {
    commit('Tidy\n\nNobody sees it.\n\nChangelog: none', { 'site/src/a.ts': 'two' });
    expect((await check()).code).toBe(0);
    commit('Say Changelog: none in the middle\n\nof a sentence', { 'widget/src/b.ts': 'two' });
    const { code, printed } = await check('--json');
    expect(JSON.parse(printed)).toMatchObject({ changes: { kind: 'missing', files: ['widget/src/b.ts'] } });
    expect(code).toBe(1);
  });

  it('overlooks what was changed and changed back, and what only the main branch changed', async () => {
    commit('Change', { 'site/src/a.ts': 'two' });
    commit('Change back', { 'site/src/a.ts': 'one' });
    git('switch', '--quiet', 'main');
    commit('Change there', { 'widget/src/b.ts': 'x' });
    git('switch', '--quiet', 'work');
    expect((await check()).code).toBe(0);
  });

  it('says that it cannot compare: shallow, one branch alone, no repository', async () => {
    commit('Change', { 'site/src/a.ts': 'two' });
    const whole = root;
    const clone = (name: string, ...options: string[]) => {
      root = join(folder, name);
      execFileSync('git', ['clone', '--quiet', ...options, '--branch', 'work', `file://${whole}`, root], {
        stdio: 'pipe',
      });
    };
    clone('shallow', '--depth', '1', '--no-single-branch');
    expect(await check('--base', 'origin/main')).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/not compared: this clone is too shallow/) as string,
    });
    clone('single', '--single-branch');
    git('remote', 'set-head', 'origin', '--delete');
    expect(await check()).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/not compared: this clone does not know the main branch/) as string,
    });
    rmSync(join(root, '.git'), { recursive: true });
    expect(await check()).toMatchObject({ code: 0, printed: expect.stringMatching(/no git repository/) as string });
  });

  it('names the lines of a wrong form', async () => {
    commit('Break', { 'CHANGELOG.md': CHANGELOG.replace('2026-01-01', 'today') });
    expect(await type('check')).toMatchObject({
      code: 1,
      printed: expect.stringMatching(/^CHANGELOG\.md:9: a version reads/) as string,
    });
  });
});

describe('repere changelog release', () => {
  const ANOMALIES = `# Anomalies

## Entries

### The page went blank

- Date: 2026-02-01
- Type: display
- Description: It did.
- Conditions of appearance: always
- Impact: everybody
- Status: corrected in 0.2.0

### It was slow

- Date: 2026-02-01
- Type: performance
- Description: It was.
- Conditions of appearance: always
- Impact: everybody
- Status: corrected in 0.3.0
`;

  it('cuts the version in one commit with a tag, with the anomalies that it corrects', async () => {
    commit('Write down', { 'ANOMALIES.md': ANOMALIES });
    const { code, printed } = await type('release', '0.2.0');
    expect(printed).toContain('Anomalies corrected: 1.');
    expect(code).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect(read('CHANGELOG.md')).toContain(
      `## [Unreleased]\n\n## [0.2.0] - ${today}\n\n### Added\n\n- It.\n\n### Fixed\n\n- [The page went blank](ANOMALIES.md#the-page-went-blank)\n\n## [0.1.0]`,
    );
    expect(JSON.parse(read('part/package.json'))).toEqual({
      name: '@hub/part',
      version: '0.2.0',
      dependencies: { hub: '0.2.0', pino: '0.1.0' },
    });
    expect(read('package-lock.json').match(/0\.2\.0/g)).toHaveLength(4);
    expect(git('show', '-s', '--format=%s', 'v0.2.0^{commit}')).toBe('Release 0.2.0');
    expect(git('tag', '-l', '--format=%(contents)', 'v0.2.0')).toMatch(
      /^Release 0\.2\.0\n\n### Added\n\n- It\.\n\n### Fixed/,
    );
    expect(git('status', '--porcelain')).toBe('');
    expect((await type('check')).code).toBe(0);
  });

  it('changes nothing when it is only tried', async () => {
    const before = git('rev-parse', 'HEAD');
    const { code, printed } = await type('release', '0.2.0', '--dry-run', '--json');
    expect(JSON.parse(printed)).toMatchObject({
      version: '0.2.0',
      released: false,
      notes: '### Added\n\n- It.',
      fixed: [],
    });
    expect([code, git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('tag')]).toEqual([0, '', before, '']);
  });

  it('leads to the place that it was cloned from', async () => {
    git('remote', 'add', 'origin', 'git@h.example:o/r.git');
    await type('release', '0.2.0');
    expect(read('CHANGELOG.md')).toContain('[0.2.0]: https://h.example/o/r/compare/v0.1.0...v0.2.0');
  });

  it('stops before anything is written where something is in the way', async () => {
    git('tag', 'v0.2.0');
    expect((await type('release', '0.2.0')).complaint).toMatch(/the tag v0\.2\.0 is there already/);
    expect((await type('release', '0.1.0')).complaint).toMatch(/not newer than 0\.1\.0/);
    writeFileSync(join(root, 'part/package.json'), json({ name: '@hub/part', version: '0.1.0', private: true }));
    expect(await type('release', '0.3.0')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/commit first .*part\/package\.json/) as string,
    });
    expect(read('CHANGELOG.md')).toBe(CHANGELOG);
  });

  it.each([['v1.0.0'], ['1.0'], ['01.0.0'], ['']])('does not take %j for a version', async (version) => {
    expect(await type('release', version)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('three numbers') as string,
    });
  });
});
