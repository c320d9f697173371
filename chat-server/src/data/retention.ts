import type { ProblemStore, VoteStore } from '../feedback/index.ts';
import type { ReportStore } from '../reports/index.ts';
import type { SatisfactionStore } from '../desk/index.ts';
import type { DataEvents } from './data.events.ts';
import { expireConversations, type ExpiryParts } from './expire-conversations.ts';
import { dueBefore, type Periods, type RetentionRule } from './retention-periods.ts';

export interface RetentionParts extends ExpiryParts {
  periods: Periods;
  reports: Pick<ReportStore, 'countDecidedBefore' | 'removeDecidedBefore'>;
  problems: Pick<ProblemStore, 'countBefore' | 'removeBefore'>;
  votes: Pick<VoteStore, 'countBefore' | 'forgetVoters'>;
  satisfaction: Pick<SatisfactionStore, 'countWordsBefore' | 'forgetWords'>;
  dataEvents: Pick<DataEvents, 'retained' | 'retentionFailed' | 'retentionHeldBack'>;
}

/** How many conversations the timer destroys in any case, and which part of all of them. */
const FEW = 10;
const PART = 0.05;

/** How many conversations are listed at once. */
const PAGE = 1_000;

type Counts = Record<RetentionRule, number>;

/** Everything that removes what has had its time. */
export interface Retention {
  /** How many of each would go now. */
  preview(): Promise<Counts>;
  /** Lets them go; answers how many did. Errors: `not_stored`, after which the rest goes by a repeat. */
  apply(): Promise<Counts>;
  /**
   * The same as a timer may: what fails is logged and left for the next time, and where a wrong clock is likelier than so many conversations
   * at once, none of them goes.
   */
  applyDaily(): Promise<void>;
  /** Applies the journal of conversations again. Before anybody is served. */
  replay(): Promise<void>;
  /** Resolves when nothing is being removed, and begins nothing more. */
  stop(): Promise<void>;
}

interface Rule {
  count(before: number): Promise<number>;
  apply(before: number): Promise<number>;
}

export function createRetention(parts: RetentionParts): Retention {
  const { periods, conversations, reports, problems, votes, satisfaction, clock, dataEvents } = parts;
  const { due, expire, replay } = expireConversations(parts);
  let line: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const rules: Record<RetentionRule, Rule> = {
    conversations: {
      async count(at) {
        let count = 0;
        for await (const _ of due(at)) count += 1;
        return count;
      },
      async apply(at) {
        let count = 0;
        for await (const id of due(at)) {
          if (stopped) break;
          if (await expire(id, at)) count += 1;
        }
        return count;
      },
    },
    reports: { count: (at) => reports.countDecidedBefore(at), apply: (at) => reports.removeDecidedBefore(at) },
    problems: { count: (at) => problems.countBefore(at), apply: (at) => problems.removeBefore(at) },
    satisfaction: { count: (at) => satisfaction.countWordsBefore(at), apply: (at) => satisfaction.forgetWords(at) },
    ratings: {
      count: (at) => conversations.countRatingWords(at),
      apply: (at) => conversations.forgetRatingWords(at),
    },
    voters: { count: (at) => votes.countBefore(at), apply: (at) => votes.forgetVoters(at) },
  };
  const names = Object.keys(rules) as RetentionRule[];
  const before = (name: RetentionRule) => dueBefore(clock.now(), periods[name]);

  /** One after the other, so that a command and the timer never do the same work. */
  function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  }

  async function applyRule(name: RetentionRule): Promise<number> {
    const count = stopped ? 0 : await rules[name].apply(before(name));
    if (count > 0) dataEvents.retained(name, count);
    return count;
  }

  async function isPlausible(): Promise<boolean> {
    const count = await rules.conversations.count(before('conversations'));
    if (count <= FEW || count <= PART * (await countAll())) return true;
    dataEvents.retentionHeldBack(count);
    return false;
  }

  async function countAll(): Promise<number> {
    let all = 0;
    for (const kind of ['direct', 'coaching'] as const)
      for (let page = await conversations.listKind(kind, PAGE); page.length > 0;) {
        all += page.length;
        page = page.length < PAGE ? [] : await conversations.listKind(kind, PAGE, page.at(-1));
      }
    return all;
  }

  return {
    preview: () => inLine(() => collect((name) => rules[name].count(before(name)))),
    apply: () => inLine(() => collect(applyRule)),
    applyDaily: () =>
      inLine(async () => {
        for (const name of names) {
          try {
            if (!stopped && (name !== 'conversations' || (await isPlausible()))) await applyRule(name);
          } catch (error) {
            dataEvents.retentionFailed(name, error);
          }
        }
      }),
    replay: () => inLine(replay),
    async stop() {
      stopped = true;
      await line;
    },
  };

  async function collect(of: (name: RetentionRule) => Promise<number>): Promise<Counts> {
    const counts: Partial<Counts> = {};
    for (const name of names) counts[name] = await of(name);
    return counts as Counts;
  }
}
