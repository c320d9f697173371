import fc from 'fast-check';
import { UNWANTED } from './model-server.ts';

/** One thing that somebody does, or that happens. Numbers choose among what there is, whatever that turns out to be. */
export type Step =
  | { do: 'send'; tab: number; conversation: number; unwanted: boolean }
  | { do: 'answer' | 'edit' | 'delete' | 'resend' | 'discard'; tab: number; conversation: number; which: number }
  | { do: 'open' | 'older'; tab: number; conversation: number }
  | { do: 'heads' | 'cut' | 'connect' | 'reload'; tab: number }
  | { do: 'happen' | 'lose' | 'double' | 'delay'; which: number }
  | { do: 'release' }
  /** `spread`: how far from their order; 0 keeps it. */
  | { do: 'flow'; count: number; spread: number }
  | { do: 'wait'; seconds: number }
  | { do: 'restart' }
  | { do: 'restore'; appends: number }
  | { do: 'block'; person: number }
  | { do: 'age' };

/** Words that nobody else writes. */
export function words(turn: number, unwanted = false): string {
  return `words ${turn}${unwanted ? ` ${UNWANTED}` : ''}`;
}

const tab = fc.nat({ max: 2 });
/** Mostly the one that everybody knows. */
const conversation = fc.constantFrom(0, 0, 0, 1);
const which = fc.nat({ max: 11 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('flow' as const),
      count: fc.integer({ min: 1, max: 30 }),
      spread: fc.constantFrom(0, 0, 1, 3, 7),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('happen' as const, 'lose' as const, 'double' as const, 'delay' as const, 'delay' as const),
      which,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      tab,
      conversation,
      unwanted: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 7),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'answer' as const,
        'answer' as const,
        'edit' as const,
        'edit' as const,
        'delete' as const,
        'resend' as const,
        'discard' as const,
      ),
      tab,
      conversation,
      which,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('open' as const, 'older' as const, 'older' as const),
      tab,
      conversation,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('connect' as const, 'cut' as const, 'heads' as const), tab }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 5, 40) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'release' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), appends: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), person: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'age' as const }) },
);

/** A day of two people with three tabs, on a hostile network. */
export function steps(): fc.Arbitrary<Step[]> {
  return fc.array(step, { maxLength: 60, size: 'max' });
}
