import type { Git } from './git.ts';

/** Where a change is seen by people: words, pages, the chat, what the server does. Tests are no part of it. */
const SEEN = [
  /^content\/(?!test\/)/,
  /^(?:site|widget|chat-server)\/src\//,
  /^chat-server\/protocol\/src\//,
  /^ops\/src\/(?!tasks\/)/,
];
const UNSEEN = /\.test\.ts$|\/testing\//;

/** What is compared when nobody says with what. */
const BASES = ['origin/main', 'main', 'origin/HEAD'];

/** Whether changes that people notice bring their line. `skipped` says why nothing could be compared. */
export type Verdict =
  | { kind: 'fine'; files: number }
  | { kind: 'skipped'; why: string }
  | { kind: 'missing'; base: string; files: string[] };

/**
 * Compares what is committed here with where it left `base` (else the main branch). The commits whose message ends with `Changelog: none`
 * are excused.
 */
export async function judgeChanges(git: Git, base?: string): Promise<Verdict> {
  if ((await git.ask('rev-parse', '--verify', 'HEAD')) === undefined)
    return { kind: 'skipped', why: 'this is no git repository with a commit' };
  const from = await findBase(git, base);
  if (from === undefined) {
    const shallow = (await git.ask('rev-parse', '--is-shallow-repository')) === 'true';
    return { kind: 'skipped', why: explain(base, shallow) };
  }
  const whole = (await git.run('diff', '--name-only', '-z', `${from}..HEAD`)).split('\0').filter(isSeen);
  const commits = (await git.run('rev-list', '--no-merges', `${from}..HEAD`)).split('\n').filter(Boolean);
  const touched = new Set<string>();
  for (const commit of commits) {
    const excuse = await git.run('show', '-s', '--format=%(trailers:key=Changelog,valueonly)', commit);
    if (/^none$/im.test(excuse)) continue;
    const files = await git.run('diff-tree', '--no-commit-id', '--name-only', '-r', '-z', '--root', commit);
    for (const file of files.split('\0')) touched.add(file);
  }
  // What was changed and changed back is not noticed by anybody.
  const files = whole.filter((file) => touched.has(file));
  const told = (await git.run('diff', '--name-only', `${from}..HEAD`, '--', 'CHANGELOG.md')) !== '';
  if (told || files.length === 0) return { kind: 'fine', files: files.length };
  return { kind: 'missing', base: from.slice(0, 12), files };
}

function isSeen(file: string): boolean {
  return SEEN.some((place) => place.test(file)) && !UNSEEN.test(file);
}

/** The newest commit that both sides share. */
async function findBase(git: Git, base: string | undefined): Promise<string | undefined> {
  for (const each of base === undefined ? BASES : [base]) {
    if ((await git.ask('rev-parse', '--verify', '--quiet', `${each}^{commit}`)) === undefined) continue;
    const shared = await git.ask('merge-base', each, 'HEAD');
    if (shared !== undefined && shared !== '') return shared;
  }
  return undefined;
}

function explain(base: string | undefined, shallow: boolean): string {
  const what = base ?? 'the main branch';
  if (shallow) return `this clone is too shallow to know where it left ${what}: fetch the whole history to compare`;
  return `this clone does not know ${what}, or shares nothing with it: fetch it to compare`;
}
