import { describe, expect, test } from 'vitest';
import type { DeskNumbers } from '@repere/protocol';
import { deskStage } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './numbers.ts';
import type { RepereDeskNumbers } from './numbers.ts';

const MINUTE = 60_000;
const NONE: DeskNumbers = { since: Date.UTC(2026, 2, 5), waiting: 0, answered: 0, ratings: 0, satisfied: 0 };

let stage: DeskStage;
let numbers: RepereDeskNumbers;
const screen = new Screen(() => numbers);

/** What the desk knows: members who have waited for so many minutes, and what the server counted. */
async function show(
  waits: readonly number[],
  given: Partial<DeskNumbers>,
  { language = 'en', theme = 'light' }: { language?: 'en' | 'fr'; theme?: 'light' | 'dark' } = {},
): Promise<void> {
  const now = Date.now();
  stage = await deskStage(language, (server) => {
    for (const [place, minutes] of waits.entries()) {
      const id = `c0000000-0000-4000-8000-0000000000${10 + place}`;
      server.receive(id, 'Hello', false);
      const message = server.conversations.get(id)?.[0];
      if (message) message.at = now - minutes * MINUTE;
    }
    server.coaching.hours = { hours: null, open: true, patience: { mailAfter: MINUTE, alertAfter: 30 * MINUTE } };
    server.views.numbers = { ...NONE, waiting: waits.length, ...given };
    if (waits.length) server.views.numbers.waitingSince = now - Math.max(...waits) * MINUTE;
  });
  numbers = mount('repere-desk-numbers', stage.given(), theme);
  await screen.appear('section');
}

const section = (id: string) => screen.all('section').find((each) => each.getAttribute('aria-labelledby') === id);
const said = (id: string) =>
  [...(section(id)?.querySelectorAll('.value, .says') ?? [])].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
const rows = (id: string) =>
  [...(section(id)?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ')).join(': '),
  );
const drawn = (id: string, what: string) =>
  section(id)?.querySelector('repere-plot')?.shadowRoot?.querySelectorAll(what).length;

describe.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('in %s, %s', (language, theme) => {
  test('each number has its sentence, its plot and its table, and axe finds nothing', async () => {
    await show(
      [2, 20, 300],
      { answered: 12, firstResponse: 17.9 * MINUTE, firstResponse90: 44.5 * MINUTE, ratings: 7, satisfied: 5 },
      { language, theme },
    );
    const expected = {
      en: [
        ['3 members', 'The longest wait so far: 5 hr.'],
        ['17 min', 'The median of 12 first answers. Nine in ten took 44 min at most.'],
        ['5 of 7 satisfied', ''],
      ],
      fr: [
        ['3 membres', 'L’attente la plus longue à cette heure : 5 h.'],
        ['17 min', 'La médiane de 12 premières réponses. Neuf sur dix ont pris 44 min au plus.'],
        ['5 satisfaits sur 7', ''],
      ],
    };
    expect(['waiting', 'first', 'ratings'].map(said)).toEqual(expected[language]);
    expect([drawn('waiting', '.stroke'), drawn('waiting', '.signal'), drawn('waiting', '.bound')]).toEqual([2, 1, 1]);
    expect([drawn('first', '.stroke'), drawn('first', '.signal')]).toEqual([1, 1]);
    expect([drawn('ratings', '.reached'), drawn('ratings', '.missed')]).toEqual([5, 2]);
    for (const details of screen.all<HTMLDetailsElement>('details')) details.open = true;
    expect(rows('ratings').map((row) => row.slice(-1))).toEqual(['5', '2']);
    expect(rows('waiting').map((row) => row.slice(-1))).toEqual(['1', '1', '0', '1']);
    expect(await screen.violations()).toEqual([]);
  });

  test('what there is not yet is said in words, without a plot, and axe finds nothing', async () => {
    await show([], {}, { language, theme });
    const expected = {
      en: [['0', 'Nobody is waiting for an answer.'], ['No first answer yet today.'], ['No rating yet today.']],
      fr: [
        ['0', 'Personne n’attend de réponse.'],
        ['Aucune première réponse aujourd’hui pour l’instant.'],
        ['Aucune note aujourd’hui pour l’instant.'],
      ],
    };
    expect(['waiting', 'first', 'ratings'].map(said)).toEqual(expected[language]);
    expect(screen.find('repere-plot')).toBeUndefined();
    expect(await screen.violations()).toEqual([]);
  });
});

test('no number is more precise than what it stands on', async () => {
  await show([], { answered: 1, firstResponse: 30_000, ratings: 19, satisfied: 13 });
  expect(said('first')).toEqual(['under a minute', 'One question had its first answer today.']);
  expect(said('ratings')).toEqual(['13 of 19 satisfied', '']);
  stage.server.views.numbers = {
    ...NONE,
    waiting: 1_000,
    waitingSince: Date.now() - 90 * MINUTE,
    ratings: 21,
    satisfied: 13,
  };
  await screen.click('header button');
  await expect.poll(() => said('ratings')).toEqual(['13 of 21 satisfied', 'That is 62%.']);
  expect(said('waiting')).toEqual([
    '1,000 members or more',
    'The longest wait so far: 1 hr 30 min. Only that one is drawn.',
  ]);
});

test('tells of no nine in ten of fewer than ten first answers', async () => {
  await show([], { answered: 9, firstResponse: 5 * MINUTE, firstResponse90: 50 * MINUTE });
  expect(said('first')).toEqual(['5 min', 'The median of 9 first answers.']);
  expect(rows('first')).toEqual(['First answers today: 9', 'Median: 5 min']);
  expect(drawn('first', '.stroke')).toBe(0);
  stage.server.views.numbers = { ...NONE, answered: 10, firstResponse: 5 * MINUTE, firstResponse90: 50 * MINUTE };
  await screen.click('header button');
  await expect
    .poll(() => rows('first'))
    .toEqual(['First answers today: 10', 'Median: 5 min', 'Nine in ten, at most: 50 min']);
});

test('numbers stay when they cannot be read anew, and say from when they are', async () => {
  await show([], { answered: 2, firstResponse: MINUTE });
  stage.server.views.refusals.set('desk:numbers', 'too_many_requests');
  await screen.click('header button');
  expect((await screen.appear('repere-notice')).textContent).toMatch(
    /could not be read just now\. These are from \d\d:\d\d/,
  );
  expect(said('first')[0]).toBe('1 min');
  expect(await screen.violations()).toEqual([]);
  stage.server.views.refusals.clear();
  stage.server.views.numbers = { ...NONE, answered: 3, firstResponse: 2 * MINUTE };
  stage.server.cut();
  await screen.appear('repere-notice');
  stage.server.reconnect();
  await expect.poll(() => said('first')[0]).toBe('2 min');
  expect(screen.find('repere-notice')).toBeUndefined();
});

test('where they were never read it says why', async () => {
  stage = await deskStage('en', (server) => server.views.refusals.set('desk:numbers', 'internal'));
  numbers = mount('repere-desk-numbers', stage.given());
  expect((await screen.appear('repere-notice')).textContent).toContain('Something broke on our side');
  expect(screen.find('section')).toBeUndefined();
});

test('the heading takes the focus when it is asked to', async () => {
  await show([], {});
  numbers.focus();
  await expect.poll(() => screen.focused()?.tagName).toBe('H2');
});
