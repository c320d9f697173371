import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../cli/command.ts';
import { parseWords } from '../cli/parse-options.ts';
import { UsageError } from '../cli/usage-error.ts';
import { anomaliesFixed } from './anomalies-fixed.ts';
import { bumpManifest } from './bump.ts';
import { cutVersion } from './cut.ts';
import { type Git, gitIn } from './git.ts';
import { lookOver } from './look-over.ts';
import { REPOSITORY } from './repository.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  root: { type: 'string', default: REPOSITORY },
  json: { type: 'boolean', default: false },
} as const;

/** `repere changelog release`: what was unreleased becomes a version. */
export const releaseVersion: Command = {
  name: 'changelog release',
  summary: 'cut a version: changelog, package versions, commit and tag',
  help: `repere changelog release <version> [--dry-run] [--root <folder>] [--json]

  <version>         such as 1.2.0: newer than the newest
  --dry-run         show what would be released, and change nothing
  --root <folder>   another repository than this one
  --json            one JSON object, for other programs

Moves what stands under "Unreleased" below the version and today's date (UTC), adds the anomalies that ANOMALIES.md calls
corrected in it, sets the version in every package.json and the lockfile, commits these files and tags the commit.
Nothing is pushed. Files of its own that are not committed yet stop it.

Examples
  repere changelog release 1.2.0 --dry-run
  repere changelog release 1.2.0 && git push --follow-tags`,

  async run(args, io) {
    const { values, words } = parseWords(args, ['version'], OPTIONS);
    const { root, json } = values;
    const [version = ''] = words;
    if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
      throw new UsageError(`<version> takes three numbers such as 1.2.0, not "${version}"`);
    const git = gitIn(root);
    const { files, notes, fixed } = await prepare(root, git, version);
    if (!values['dry-run']) await release(root, git, version, files, notes);
    if (json)
      return io.print(
        JSON.stringify({ version, released: !values['dry-run'], files: [...files.keys()], fixed, notes }, null, 2),
      );
    io.print(notes);
    io.print(`\nAnomalies corrected: ${fixed.length}. Files: ${[...files.keys()].join(', ')}.`);
    io.print(
      values['dry-run']
        ? `Nothing was changed. Without --dry-run this is ${version}.`
        : `Released ${version}: commit and tag v${version}. Nothing was pushed.`,
    );
  },
};

/** The new texts of all files, by path. Throws an Error where anything is in the way, before anything is written. */
async function prepare(root: string, git: Git, version: string) {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const changelog = await read('CHANGELOG.md');
  const [fault] = lookOver(changelog);
  if (fault) throw new Error(`CHANGELOG.md:${fault.line}: ${fault.what}`);
  if ((await git.ask('rev-parse', '--verify', '--quiet', `refs/tags/v${version}`)) !== undefined)
    throw new Error(`the tag v${version} is there already`);
  const journal = await read('ANOMALIES.md').catch(() => undefined);
  const fixed = journal === undefined ? [] : anomaliesFixed(journal, version);
  const date = new Date().toISOString().slice(0, 10);
  const cut = cutVersion(changelog, { version, date, fixed, repository: await repositoryOf(git) });
  const files = new Map([['CHANGELOG.md', cut.text]]);
  const { workspaces = [] } = JSON.parse(await read('package.json')) as { workspaces?: string[] };
  const manifests = ['package.json', ...workspaces.map((folder) => `${folder}/package.json`)];
  const texts = new Map(await Promise.all(manifests.map(async (path) => [path, await read(path)] as const)));
  const own = new Set([...texts.values()].map((text) => (JSON.parse(text) as { name: string }).name));
  texts.set('package-lock.json', await read('package-lock.json'));
  for (const [path, text] of texts) files.set(path, bumpManifest(text, own, version));
  const changed = await git.run('status', '--porcelain', '--', ...files.keys());
  if (changed !== '')
    throw new Error(
      `commit first what is changed in: ${changed
        .split('\n')
        .map((line) => line.slice(3))
        .join(', ')}`,
    );
  return { files, fixed, notes: cut.notes };
}

async function release(
  root: string,
  git: Git,
  version: string,
  files: ReadonlyMap<string, string>,
  notes: string,
): Promise<void> {
  for (const [path, text] of files) await writeFile(join(root, path), text);
  await git.run('commit', '--quiet', '-m', `Release ${version}`, '--', ...files.keys());
  // Headings begin with "#", which a message would lose as a comment.
  await git.run('tag', '--annotate', '--cleanup=verbatim', '-m', `Release ${version}\n\n${notes}\n`, `v${version}`);
}

/** Where people read the repository, after what it was cloned from; none for a place that is no web address. */
async function repositoryOf(git: Git): Promise<string | undefined> {
  const origin = await git.ask('remote', 'get-url', 'origin');
  const [, host, path] =
    /^(?:https:\/\/|ssh:\/\/git@|git@)([\w.-]+)[/:]([\w./-]+?)(?:\.git)?$/.exec(origin ?? '') ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host}/${path}`;
}
