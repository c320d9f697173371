import type { DecideReport } from '@repere/protocol';
import type { Account } from '../accounts/index.ts';
import { admitAuthor } from '../conversations/index.ts';
import { AppError, Turns } from '../core/index.ts';
import { warningMail } from './decision-mails.ts';
import type { Decisions, ReportParts } from './parts.ts';
import type { FiledReport, Verdict } from './report.store.ts';

type Parts = Pick<ReportParts, 'reports' | 'accounts' | 'people' | 'mailer' | 'suspend' | 'clock' | 'events'>;

/** Stands for whoever has the command line, where a decision names who took it. No account has this name. */
export const OWNER = 'owner';

/** Dismisses reports, warns the people they are about, or suspends them. */
export function createDecisions(parts: Parts): Decisions {
  const { reports, accounts, people, mailer, suspend, clock, events } = parts;
  const turns = new Turns();
  const admitAdmin = admitAuthor({ accounts });

  async function carryOut(report: FiledReport, { decision, words }: Verdict): Promise<void> {
    const account = await accounts.find(report.about);
    if (decision === 'suspend' && account && mayBeSuspended(account)) await suspend(account);
    if (decision === 'warn' && account?.email !== undefined)
      await mailer.send({ id: `report-${report.id}`, to: account.email, ...warningMail(account.language, words) });
    await reports.settle(report.id);
  }

  return {
    decide: ({ report: id, decision, words }, by) =>
      turns.take(id, async () => {
        const report = await reports.find(id);
        if (!report) throw new AppError('not_found', { field: 'report', message: `there is no report ${id}` });
        const account = await accounts.find(report.about);
        if (account && !report.decided) admit(decision, account);
        const request = { id, decision, by, at: clock.now(), ...(words !== undefined && { words }) };
        // Last, so that nothing lies between this and its turn at being stored.
        if (by !== OWNER) await admitAdmin({ account: by, role: 'admin' });
        const { verdict, repeated } = await reports.decide(request);
        if (!repeated) events.decided(id, by, report.about, decision);
        if (!verdict.settled) await carryOut(report, verdict);
        const [card] = await people([by]);
        return { decision, at: verdict.at, by: card ?? null, words: verdict.words };
      }),
    async resume() {
      for (const id of await reports.unsettled())
        await turns
          .take(id, async () => {
            const report = await reports.find(id);
            if (report?.decided && !report.decided.settled) await carryOut(report, report.decided);
          })
          .catch((error: unknown) => events.unsettled(id, error));
    },
  };
}

function admit(decision: DecideReport['decision'], account: Account): void {
  if (decision === 'suspend' && !mayBeSuspended(account))
    throw new AppError('forbidden', {
      field: 'decision',
      message: 'no report suspends an admin: "repere account suspend" does',
    });
  if (decision === 'warn' && account.email === undefined)
    throw new AppError('forbidden', { field: 'decision', message: 'this person has no address to write to' });
}

/** Members and coaches. Who reads the reports is let out by the owner at the command line alone, so that no decision leaves nobody. */
function mayBeSuspended({ role }: Account): boolean {
  return role !== 'admin';
}
