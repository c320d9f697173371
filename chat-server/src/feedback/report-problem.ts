import { createHash } from 'node:crypto';
import type { ReportProblem } from '@repere/protocol';
import { pageOf } from './page-of.ts';
import type { FeedbackParts } from './parts.ts';

/** Most problems that are kept: beyond that, the oldest make room. */
const MOST = 10_000;

/** Keeps what a visitor found wrong, and tells the admins who are here. A repeat under the same name is the same problem. Errors: `client_id_reused`, `not_stored`. */
export function reportProblem({
  problems,
  isPage,
  broken,
  broadcast,
  clock,
  events,
}: Pick<FeedbackParts, 'problems' | 'isPage' | 'broken' | 'broadcast' | 'clock' | 'events'>) {
  return async ({ clientId, page, kind = 'broken', what, contact }: ReportProblem): Promise<Record<string, never>> => {
    const id = createHash('sha256').update(`repere/problem/${clientId}`).digest('hex').slice(0, 32);
    const problem = { id, at: clock.now(), kind, page, what, ...(contact !== undefined && { contact }) };
    const { added, dropped } = await problems.keep(problem, MOST);
    if (added) {
      events.problemReported(id);
      if (kind === 'broken') broken(await realPage(page, isPage));
      broadcast().to({ accounts: [], admins: true }, 'report:filed', { list: 'problems' });
    }
    if (dropped > 0) events.problemsDropped(dropped);
    return {};
  };
}

/** The page's own path, without what stands behind it: what somebody could have typed is told to nobody. */
async function realPage(typed: string, isPage: FeedbackParts['isPage']): Promise<string | undefined> {
  const page = pageOf(typed.replace(/[?#].*$/s, ''));
  return page !== undefined && (await isPage(page)) ? page : undefined;
}
