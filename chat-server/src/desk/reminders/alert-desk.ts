import type { Account } from '../../accounts/index.ts';
import { type Head, isAtWork } from '../../conversations/index.ts';
import { openingAt, openTimeBetween } from '../hours/opening.ts';
import { patienceOf } from '../hours/patience.ts';
import type { DeskParts } from '../parts.ts';
import { alone } from './alone.ts';
import { waitingLine, waitingMail, type Waiting } from './reminder-mails.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Conversations listed at once. */
const PAGE = 100;

type Parts = Pick<
  DeskParts,
  'store' | 'accounts' | 'settings' | 'reminders' | 'mailer' | 'postToTeam' | 'isDeskOpen' | 'link' | 'clock' | 'events'
>;

/** Somebody who waits, and since when. */
interface Wait {
  head: Head;
  member: string;
  since: number;
  /** Open time since then, in milliseconds. */
  waited: number;
  /** Since when they had waited when coaches were told before. */
  before: number | undefined;
}

/**
 * One round that tells coaches of members who have waited for too long while no desk is open: once for each wait, within opening hours, to
 * the team's channel where there is one, and by mail otherwise, or where the channel fails: to the coach in whose care it is, or to
 * all. That it was told is durable first, so a process that dies in between tells it never rather than twice.
 */
export function alertDesk(parts: Parts): () => Promise<void> {
  const { store, accounts, settings, reminders, mailer, postToTeam, isDeskOpen, link, clock, events } = parts;

  async function untold(now: number): Promise<Wait[]> {
    const known = await settings.read();
    const hours = known?.hours ?? null;
    const { alertAfter } = patienceOf(known);
    const found: Wait[] = [];
    if (!openingAt(hours, now).open) return found;
    for (let page: Head[], below: Head | undefined; ; below = page.at(-1)) {
      page = await store.listQueue({ closed: false }, PAGE, below);
      for (const head of page) {
        const { id, waitingSince: since, participants } = head;
        const waited = since === undefined ? 0 : openTimeBetween(hours, since, now);
        // Who comes after has waited less.
        if (since === undefined || waited < alertAfter) return found;
        const member = participants[0] ?? '';
        const { alertedSince: before } = await reminders.find(member, id);
        if (before !== since) found.push({ head, member, since, waited, before });
      }
      if (page.length < PAGE) return found;
    }
  }

  /** Whom to mail about each wait. */
  async function receivers(waits: Wait[]): Promise<Map<Account, Wait[]>> {
    const working = (await accounts.listStaff()).filter((account) => isAtWork(account) && account.email !== undefined);
    const coaches = working.filter(({ role }) => role === 'coach');
    const everybody = coaches.length > 0 ? coaches : working;
    const found = new Map<Account, Wait[]>();
    for (const wait of waits) {
      const carer = working.filter(({ id }) => id === wait.head.assignee);
      for (const account of carer.length > 0 ? carer : everybody)
        found.set(account, [...(found.get(account) ?? []), wait]);
    }
    return found;
  }

  async function tell(waits: Wait[]): Promise<void> {
    if (postToTeam) {
      try {
        await postToTeam(waitingLine(summed(waits), (language) => link(`/${language}/coach/`)));
        return events.reminded('team', waits.length);
      } catch (error) {
        events.teamNotReached(error);
      }
    }
    for (const [{ email = '', language }, theirs] of await receivers(waits)) {
      const words = waitingMail(language, summed(theirs), link(`/${language}/coach/`));
      await mailer.send({ to: email, ...words, expiresAt: clock.now() + DAY });
      events.reminded('coach', theirs.length);
    }
  }

  return alone(async () => {
    if (await isDeskOpen()) return;
    const waits = await untold(clock.now());
    if (waits.length === 0) return;
    for (const { head, member, since } of waits) await reminders.note(member, head.id, { alertedSince: since });
    try {
      await tell(waits);
    } catch (error) {
      for (const { head, member, before = 0 } of waits) await reminders.note(member, head.id, { alertedSince: before });
      throw error;
    }
  });
}

function summed(waits: readonly Wait[]): Waiting {
  return { count: waits.length, minutes: Math.floor(Math.max(...waits.map(({ waited }) => waited)) / MINUTE) };
}
