import type { FileReport } from '@repere/protocol';
import { AppError, type Identity } from '../core/index.ts';
import { copyExcerpt } from './copy-excerpt.ts';
import type { ReportParts } from './parts.ts';
import { reportId } from './report-id.ts';
import type { ReportContent } from './report.store.ts';

type Parts = Pick<ReportParts, 'reports' | 'accounts' | 'readEvents' | 'broadcast' | 'clock' | 'events'>;

/**
 * Brings a message, or a person as such, before the owner, and tells the admins who are here. A repeat under the same name is the same report. Errors: `not_found` (nothing
 * that one may see, or oneself), `client_id_reused`, `not_stored`.
 */
export function fileReport(parts: Parts) {
  const { reports, accounts, broadcast, clock, events } = parts;
  const copy = copyExcerpt(parts);

  async function subject(wanted: FileReport, identity: Identity): Promise<Pick<ReportContent, 'about' | 'excerpt'>> {
    if ('conversationId' in wanted) {
      const { author, excerpt } = await copy(wanted.conversationId, wanted.seq, identity);
      return { about: author, excerpt };
    }
    const about = wanted.account;
    if (about === identity.account || !(await accounts.find(about)))
      throw new AppError('not_found', { field: 'account' });
    return { about };
  }

  return async (wanted: FileReport, identity: Identity): Promise<Record<string, never>> => {
    const { clientId, reason, words } = wanted;
    const target = 'conversationId' in wanted ? [wanted.conversationId, wanted.seq] : [wanted.account];
    const id = reportId(identity.account, clientId);
    const filed = await reports.file({
      id,
      by: identity.account,
      at: clock.now(),
      body: JSON.stringify([reason, words ?? null, ...target]),
      compose: async () => ({
        ...(await subject(wanted, identity)),
        reason,
        ...(words !== undefined && { words }),
      }),
    });
    if (filed) {
      events.filed(id, identity.account, filed);
      broadcast().to({ accounts: [], admins: true }, 'report:filed', { list: 'reports' });
    }
    return {};
  };
}
