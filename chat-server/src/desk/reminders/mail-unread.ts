import { createHash } from 'node:crypto';
import type { Head } from '../../conversations/index.ts';
import { patienceOf } from '../hours/patience.ts';
import type { DeskParts } from '../parts.ts';
import { alone } from './alone.ts';
import { unreadAnswerMail } from './reminder-mails.ts';

const DAY = 24 * 60 * 60_000;

/** Conversations listed at once, and events looked at for the first unread answer. */
const PAGE = 100;

type Parts = Pick<DeskParts, 'store' | 'accounts' | 'settings' | 'reminders' | 'mailer' | 'link' | 'clock' | 'events'>;

/**
 * One round that mails members whose answer from a coach has waited unread for long enough: once for as long as they do not read it. The mail is
 * a record first, then it is remembered, and only then the mail goes. So a process that dies in between tells it once, if the next one
 * has a round before it delivers anything: that finds the record by its name. Answers that became due more than a day ago, while the
 * server was down, are left alone.
 */
export function mailUnread(parts: Parts): () => Promise<void> {
  const { store, accounts, settings, reminders, mailer, link, clock, events } = parts;

  /** When the first unread answer was given, in milliseconds since the epoch. */
  async function answeredAt({ id, participants: [member] }: Head, readSeq: number): Promise<number | undefined> {
    const unread = await store.eventsAfter(id, readSeq, PAGE);
    return unread.find((event) => event.type === 'message' && event.by !== member && event.change?.type !== 'deleted')
      ?.at;
  }

  async function consider(head: Head, dueBefore: number): Promise<void> {
    const { id, lastCoachMessageSeq, participants } = head;
    const member = participants[0] ?? '';
    const readSeq = await store.readPosition(id, member);
    if (readSeq >= lastCoachMessageSeq) return;
    const before = await reminders.find(member, id);
    if ((before.mailedSeq ?? 0) > readSeq) return;
    const account = await accounts.find(member);
    if (account?.email === undefined || account.suspendedAt !== undefined) return;
    const at = await answeredAt(head, readSeq);
    if (at === undefined || at > dueBefore) return;
    const words = unreadAnswerMail(account.language, link(`/${account.language}/`));
    const mail = { id: mailId(id, readSeq), to: account.email, ...words, expiresAt: clock.now() + 2 * DAY };
    await mailer.send(mail, () => reminders.note(member, id, { mailedSeq: lastCoachMessageSeq }));
    events.reminded('member', 1);
  }

  return alone(async () => {
    const { mailAfter } = patienceOf(await settings.read());
    const dueBefore = clock.now() - mailAfter;
    for (let page: Head[], below: Head | undefined; ; below = page.at(-1)) {
      page = await store.listKind('coaching', PAGE, below);
      for (const head of page) {
        if (head.updatedAt < dueBefore - DAY) return;
        await consider(head, dueBefore);
      }
      if (page.length < PAGE) return;
    }
  });
}

/** By what one waits for: answers that come after the first do not make another mail of it. */
function mailId(conversation: string, readSeq: number): string {
  return `unread-${createHash('sha256').update(`${conversation}/${readSeq}`).digest('hex').slice(0, 32)}`;
}
