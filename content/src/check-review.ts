import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';

/** What the editors should plan: reviews that are overdue on `today` (YYYY-MM-DD), and sources that nobody has opened. */
export function checkReview({ file, page, lineOfField }: PageFile, today: string): Finding[] {
  const notice = (line: number, what: string, fix: string): Finding => ({
    kind: 'notice',
    check: 'review',
    file,
    line,
    what,
    fix,
  });
  const findings: Finding[] = [];
  if (page.reviewDue < today) {
    const what = `A review was due on ${page.reviewDue}; readers now see a banner that says so.`;
    findings.push(
      notice(
        lineOfField(['reviewDue']),
        what,
        'Have the page reviewed, then set `reviewed`, `reviewers` and `reviewDue`.',
      ),
    );
  }
  for (const [index, one] of page.sources.entries()) {
    if (one.accessed !== undefined) continue;
    const what = `Nobody has noted opening "${one.id}" for this page.`;
    findings.push(
      notice(lineOfField(['sources', index]), what, 'Compare its claims with the source, then add `accessed`.'),
    );
  }
  return findings;
}
