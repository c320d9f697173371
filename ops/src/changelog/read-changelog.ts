/** A heading of the third level, and what stands below it. */
interface Group {
  name: string;
  /** Counted from 1. */
  line: number;
  /** Lines that say something. */
  lines: { line: number; text: string }[];
}

/** A heading of the second level: what is not released yet, or a version. */
export interface Release {
  /** Absent where nothing is released yet, or the heading cannot be read. */
  version: string | undefined;
  date: string | undefined;
  unreleased: boolean;
  heading: string;
  line: number;
  groups: Group[];
  /** Text before the first group. */
  loose: number[];
}

/** A changelog as it was read. */
export interface Changelog {
  title: string;
  releases: Release[];
  /** `[1.2.3]: https://…`, by name. */
  links: { name: string; url: string; line: number }[];
}

const VERSION = /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})(?: \[YANKED\])?$/;
const LINK = /^\[(unreleased|\d+\.\d+\.\d+)\]:\s*(\S+)\s*$/i;

/** Reads the form of Keep a Changelog. What does not fit is kept for whoever looks it over. */
export function readChangelog(text: string): Changelog {
  const changelog: Changelog = { title: '', releases: [], links: [] };
  for (const [index, raw] of text.split('\n').entries()) {
    const [line, content] = [index + 1, raw.trimEnd()];
    const release = changelog.releases.at(-1);
    const group = release?.groups.at(-1);
    const [, name, url] = LINK.exec(content) ?? [];
    if (name !== undefined && url !== undefined) changelog.links.push({ name, url, line });
    else if (content.startsWith('# ') && changelog.title === '') changelog.title = content;
    else if (content.startsWith('## ')) changelog.releases.push(readHeading(content, line));
    else if (content.startsWith('### ')) release?.groups.push({ name: content.slice(4).trim(), line, lines: [] });
    else if (content === '') continue;
    else if (group) group.lines.push({ line, text: content });
    else release?.loose.push(line);
  }
  return changelog;
}

function readHeading(heading: string, line: number): Release {
  const [, version, date] = VERSION.exec(heading) ?? [];
  return { version, date, unreleased: heading === '## [Unreleased]', heading, line, groups: [], loose: [] };
}

/** Orders versions: negative where `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
