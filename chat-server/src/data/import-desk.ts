import { LIMITS } from '@repere/protocol';
import type { CannedStore, SatisfactionStore, SettingsStore } from '../desk/index.ts';
import type { LineOf } from './data-line.ts';
import type { Outcome } from './import-account.ts';
import { LineRefused } from './import-problem.ts';
import type { ImportView } from './import-view.ts';

export interface ImportDeskParts {
  canned: CannedStore;
  settings: SettingsStore;
  satisfaction: SatisfactionStore;
}

/** What the desk is run by, and how satisfied people are. What is there stays. Each throws {@link LineRefused}; error: `not_stored`. */
export function importDesk({ canned, settings, satisfaction, view }: ImportDeskParts & { view: ImportView }) {
  return {
    async canned({ type: _, ...reply }: LineOf<'canned'>, check: boolean): Promise<Outcome> {
      const { id, language, shortcut } = reply;
      const all = await canned.all();
      if (all.some((each) => each.id === id)) return 'present';
      const isTaken = all.some((each) => each.language === language && each.shortcut === shortcut);
      if (isTaken || (check && !view.claim(`canned ${language} ${shortcut}`)))
        throw new LineRefused('shortcut', 'another reply in this language has it');
      if (all.length >= LIMITS.cannedReplies)
        throw new LineRefused(undefined, `there are ${LIMITS.cannedReplies} replies already`);
      if (!check) await canned.save(reply, async () => undefined);
      return 'added';
    },
    async desk({ type: _, ...decided }: LineOf<'desk'>, check: boolean): Promise<Outcome> {
      if (await settings.read()) return 'present';
      if (!check) await settings.save(decided, async () => undefined);
      return 'added';
    },
    async satisfaction({ account, at, score, words }: LineOf<'satisfaction'>, check: boolean): Promise<Outcome> {
      if ((await view.roleOf(account)) === undefined)
        throw new LineRefused('account', `there is no account ${account}, here or in an earlier line`);
      if ((await satisfaction.of(account)).some((answer) => answer.at === at)) return 'present';
      if (!check) await satisfaction.add(account, () => ({ at, score, words }));
      return 'added';
    },
  };
}
