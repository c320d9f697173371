import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '@repere/protocol';
import { accountEn } from './account.en.ts';
import { accountFr } from './account.fr.ts';
import { createDates } from './dates.ts';
import { deskCardEn } from './desk-card.en.ts';
import { deskCardFr } from './desk-card.fr.ts';
import { deskNumbersEn } from './desk-numbers.en.ts';
import { deskNumbersFr } from './desk-numbers.fr.ts';
import { deskSettingsEn } from './desk-settings.en.ts';
import { deskSettingsFr } from './desk-settings.fr.ts';
import { deskEn } from './desk.en.ts';
import { deskFr } from './desk.fr.ts';
import { en } from './en.ts';
import { entryEn } from './entry.en.ts';
import { entryFr } from './entry.fr.ts';
import { fr } from './fr.ts';
import { relationEn } from './relation.en.ts';
import { relationFr } from './relation.fr.ts';
import { toolsEn } from './tools.en.ts';
import { toolsFr } from './tools.fr.ts';
import { threadEn } from './thread.en.ts';
import { urgentEn } from './urgent.en.ts';
import { urgentFr } from './urgent.fr.ts';

/** The code of the widget as text, without the tables themselves. */
const sources: Record<string, string> = import.meta.glob(['../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const code = Object.values(sources).join('\n');

describe('strings', () => {
  test.each(Object.keys(en))('uses %s somewhere', (key) => {
    expect(code).toMatch(new RegExp(`strings\\.${key}\\b`));
  });

  test.each(Object.keys({ ...deskCardEn, ...deskNumbersEn, ...deskSettingsEn }))('uses the desk’s word %s', (key) => {
    expect(code).toMatch(new RegExp(`words\\.${key}\\b`));
  });

  test.each(Object.keys({ ...accountEn, ...deskEn, ...entryEn, ...relationEn, ...toolsEn, ...threadEn, ...urgentEn }))(
    'uses the word %s somewhere',
    (key) => {
      expect(code).toMatch(new RegExp(`words\\.${key}\\b`));
    },
  );

  test.each(ERROR_CODES)('has a sentence for %s in both languages', (code) => {
    for (const { errors } of [en, fr]) expect(errors[code]).toMatch(/^\p{Lu}.+\.$/su);
  });

  test('counts as each language does', () => {
    expect(en.unread(0)).toBe('0 unread messages');
    expect(fr.unread(0)).toBe('0 message non lu');
    expect(fr.unread(1_200)).toMatch(/^1\s200 messages non lus$/u);
  });

  test('never lets a French mark begin a line', () => {
    expect(JSON.stringify([fr, accountFr, deskFr, entryFr, relationFr, toolsFr, urgentFr])).not.toMatch(/[ ][?!;:»]/u);
  });

  test('never lets a French mark of the desk begin a line', () => {
    expect(JSON.stringify([deskCardFr, deskNumbersFr, deskSettingsFr])).not.toMatch(/[ ][?!;:»]/u);
  });

  test('names the days that are near', () => {
    const noon = new Date(2026, 2, 5, 12).getTime();
    const dates = createDates('fr', fr);
    expect(dates.day(noon, noon)).toBe('Aujourd’hui');
    expect(dates.day(noon - 86_400_000, noon)).toBe('Hier');
    expect(dates.day(noon - 3 * 86_400_000, noon)).toBe('lundi 2 mars');
  });
});
