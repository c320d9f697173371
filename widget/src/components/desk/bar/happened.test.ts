import { expect, test } from 'vitest';
import type { ConversationEvent } from '@repere/protocol';
import { createDates } from '../../../strings/dates.ts';
import { deskEn } from '../../../strings/desk.en.ts';
import { deskFr } from '../../../strings/desk.fr.ts';
import { en } from '../../../strings/en.ts';
import { fr } from '../../../strings/fr.ts';
import { lastHappened } from './happened.ts';

const NOON = new Date(2026, 2, 5, 12, 4).getTime();
const DAY = 86_400_000;
const naming = { me: 'sam', name: (account: string) => ({ nour: 'Nour', zoe: 'Zoé', lea: 'Léa' })[account] ?? '?' };

type Given =
  { type: 'assigned'; account: string | null } | { type: 'closed' | 'reopened' } | { type: 'rated'; score: number };
const one = (by: string, event: Given, at = NOON): ConversationEvent[] => [{ seq: 1, at, by, ...event }];

test.each([
  [one('nour', { type: 'assigned', account: 'nour' }), 'Nour took it at 12:04', 'Nour l’a prise en charge à 12:04'],
  [one('sam', { type: 'assigned', account: 'sam' }), 'You took it at 12:04', 'Vous l’avez prise en charge à 12:04'],
  [
    one('nour', { type: 'assigned', account: 'sam' }),
    'Nour handed it over to you at 12:04',
    'Nour vous l’a transmise à 12:04',
  ],
  [
    one('sam', { type: 'assigned', account: 'zoe' }),
    'You handed it over to Zoé at 12:04',
    'Vous l’avez transmise à Zoé à 12:04',
  ],
  [one('sam', { type: 'closed' }, NOON - DAY), 'You closed it · Yesterday, 12:04', 'Vous l’avez fermée · Hier, 12:04'],
  [one('lea', { type: 'rated', score: 4 }), 'Léa rated it 4 out of 5 at 12:04', 'Léa l’a notée 4 sur 5 à 12:04'],
])('%# is told in both languages', (events, english, french) => {
  expect(lastHappened(events, naming, deskEn, createDates('en', en), NOON)).toBe(english);
  expect(lastHappened(events, naming, deskFr, createDates('fr', fr), NOON)).toBe(french);
});

test('tells the last of what happened, and nothing where nothing did', () => {
  const dates = createDates('en', en);
  const events = [...one('nour', { type: 'closed' }), ...one('lea', { type: 'reopened' })];
  expect(lastHappened(events, naming, deskEn, dates, NOON)).toBe('Léa opened it again at 12:04');
  expect(lastHappened([], naming, deskEn, dates, NOON)).toBeUndefined();
});
