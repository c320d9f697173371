import { compareVersions, readChangelog } from './read-changelog.ts';

/** What a new version is made of. */
export interface Cut {
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Lines for “Fixed”, of anomalies that this version corrects. */
  fixed: readonly string[];
  /** Where the repository is read, such as `https://github.com/owner/name`; absent: no links are written unless there are some. */
  repository: string | undefined;
}

/** The changelog with what was unreleased under its version, and that version's part of it. Throws an Error that says why it cannot be cut. */
export function cutVersion(text: string, { version, date, fixed, repository }: Cut): { text: string; notes: string } {
  const { releases, links } = readChangelog(text);
  const [unreleased, newest] = releases;
  if (!unreleased?.unreleased) throw new Error('CHANGELOG.md has no "## [Unreleased]"');
  if (newest?.version !== undefined && compareVersions(version, newest.version) <= 0)
    throw new Error(`${version} is not newer than ${newest.version}, the newest in CHANGELOG.md`);
  if (unreleased.groups.length === 0 && fixed.length === 0)
    throw new Error('nothing stands under "Unreleased": there is nothing to release');
  const lines = text.trimEnd().split('\n');
  const firstLink = links[0]?.line ?? lines.length + 1;
  const end = Math.min(newest?.line ?? Infinity, firstLink) - 1;
  const body = addFixed(lines.slice(unreleased.line, end).join('\n').trim(), fixed);
  const head = lines.slice(0, unreleased.line - 1);
  const rest = lines
    .slice(end, firstLink - 1)
    .join('\n')
    .trim();
  const heading = `## [${version}] - ${date}`;
  const others = lines.slice(firstLink - 1).filter((line) => !/^\[unreleased\]:/i.test(line));
  const old = links.find(({ name }) => name.toLowerCase() === 'unreleased')?.url.replace(/\/compare\/.*$/, '');
  const place = old ?? repository;
  const versions = [version, ...releases.flatMap((release) => release.version ?? [])];
  const fresh = place === undefined ? [] : linksOf(place, versions, new Set(links.map(({ name }) => name)));
  const parts = [
    head.join('\n').trimEnd(),
    '## [Unreleased]',
    `${heading}\n\n${body}`,
    rest,
    [...fresh, ...others].join('\n').trim(),
  ];
  return { text: `${parts.filter((part) => part !== '').join('\n\n')}\n`, notes: body };
}

function addFixed(body: string, fixed: readonly string[]): string {
  if (fixed.length === 0) return body;
  const lines = fixed.map((line) => `- ${line}`).join('\n');
  const at = /^### Fixed\n\n?/m.exec(body);
  if (!at) return `${body}\n\n### Fixed\n\n${lines}`.trim();
  const behind = at.index + at[0].length;
  return `${body.slice(0, behind)}${lines}\n${body.slice(behind)}`;
}

/** A link for each version that has none yet, and one for what follows the new one. */
function linksOf(place: string, versions: readonly string[], linked: ReadonlySet<string>): string[] {
  const lines = versions.map((version, index) => {
    const before = versions[index + 1];
    const where = before === undefined ? `releases/tag/v${version}` : `compare/v${before}...v${version}`;
    return { version, line: `[${version}]: ${place}/${where}` };
  });
  const missing = lines.filter(({ version }) => !linked.has(version)).map(({ line }) => line);
  return [`[Unreleased]: ${place}/compare/v${versions[0]}...HEAD`, ...missing];
}
