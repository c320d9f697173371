import { type Changelog, compareVersions, readChangelog, type Release } from './read-changelog.ts';

/** What is not as it should be, and where. */
export interface Fault {
  line: number;
  what: string;
}

const GROUPS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** Whether a text is a changelog in the form of Keep a Changelog; every fault at once, in the order of its lines. */
export function lookOver(text: string): Fault[] {
  const changelog = readChangelog(text);
  const faults: Fault[] = [];
  const say = (line: number, what: string) => void faults.push({ line, what });
  if (changelog.title !== '# Changelog') say(1, 'the file begins with "# Changelog"');
  const [first] = changelog.releases;
  if (!first?.unreleased) say(first?.line ?? 1, '"## [Unreleased]" is missing before the versions');
  for (const [index, release] of changelog.releases.entries()) {
    judgeHeading(release, index, say);
    judgeGroups(release, say);
  }
  judgeOrder(changelog.releases, say);
  judgeLinks(changelog, say);
  return faults.sort((a, b) => a.line - b.line);
}

type Say = (line: number, what: string) => void;

function judgeHeading({ heading, version, date, unreleased, line }: Release, index: number, say: Say): void {
  if (unreleased && index > 0) say(line, '"Unreleased" stands once, before the versions');
  if (unreleased) return;
  if (version === undefined || date === undefined)
    return say(line, `a version reads "## [1.2.3] - 2026-03-01", not "${heading}"`);
  if (!isDay(date)) say(line, `${date} is no day`);
}

function judgeGroups({ groups, loose, unreleased, line }: Release, say: Say): void {
  for (const at of loose) say(at, 'a line stands under one of the headings ### Added, ### Fixed and so on');
  if (!unreleased && groups.length === 0) say(line, 'a version says what it changed');
  for (const [index, group] of groups.entries()) {
    if (!GROUPS.includes(group.name)) say(group.line, `a group is ${GROUPS.join(', ')}, not "${group.name}"`);
    if (groups.findIndex(({ name }) => name === group.name) < index)
      say(group.line, `"${group.name}" stands here twice`);
    if (group.lines.length === 0) say(group.line, `"${group.name}" is empty`);
    for (const [at, { text, line: where }] of group.lines.entries())
      if (!text.startsWith('- ') && (at === 0 || !text.startsWith('  ')))
        say(where, 'an entry begins with "- ", and goes on with two spaces');
  }
}

function judgeOrder(releases: readonly Release[], say: Say): void {
  const versions = releases.filter(({ version }) => version !== undefined);
  for (const [index, { version = '', date = '', line }] of versions.entries()) {
    const above = versions[index - 1];
    if (!above) continue;
    if (compareVersions(above.version ?? '', version) <= 0)
      say(line, `${version} stands below ${above.version}: the newest comes first`);
    if ((above.date ?? '') < date)
      say(line, `${version} is of a later day than ${above.version}, which stands above it`);
  }
}

/** With one link, each version needs its own; without any, none does. */
function judgeLinks({ releases, links }: Changelog, say: Say): void {
  const headings = new Map(
    releases.map(({ version, unreleased, line }) => [unreleased ? 'unreleased' : version, line]),
  );
  for (const [index, { name, url, line }] of links.entries()) {
    if (!headings.has(name.toLowerCase())) say(line, `[${name}] leads somewhere, and no heading has that name`);
    if (links.findIndex((link) => link.name.toLowerCase() === name.toLowerCase()) < index)
      say(line, `[${name}] leads to two places`);
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) say(line, `[${name}] leads to no address: ${url}`);
  }
  if (links.length === 0) return;
  const linked = new Set(links.map(({ name }) => name.toLowerCase()));
  for (const [name, line] of headings)
    if (name !== undefined && !linked.has(name)) say(line, `[${name}] has no link at the end of the file`);
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
