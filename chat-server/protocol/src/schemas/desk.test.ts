import { describe, expect, it } from 'vitest';
import { deskSchemas } from './desk.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const CANNED = { id: ID, language: 'fr', shortcut: 'bonjour', title: 'Bonjour', text: 'Bonjour {name}, ici {coach}.' };
const HOURS = {
  zone: 'Europe/Paris',
  week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]),
  closedOn: ['2026-12-25'],
};

/** Where a schema refuses something; nothing where it takes it. */
function refusal(name: keyof typeof deskSchemas, payload: unknown): string | undefined {
  const { error } = deskSchemas[name].safeParse(payload);
  return error && (error.issues[0]?.path.join('.') ?? '');
}

describe('a canned reply', () => {
  it.each([
    ['{name} {coach} {page}', undefined],
    ['one { brace, or two {', undefined],
    ['{Name}', 'text'],
    ['{ name }', 'text'],
    ['{}', 'text'],
    ['{name} {password}', 'text'],
    ['   ', 'text'],
  ])('leaves open what is known: %s', (text, field) => {
    expect(refusal('canned:save', { ...CANNED, text })).toBe(field);
  });

  it.each([
    ['été-2', undefined],
    [' Bonjour ', undefined],
    ['two words', 'shortcut'],
    ['-x', 'shortcut'],
    ['', 'shortcut'],
    ['x'.repeat(31), 'shortcut'],
  ])('has a shortcut that can be typed: %s', (shortcut, field) => {
    expect(refusal('canned:save', { ...CANNED, shortcut })).toBe(field);
  });

  it('is found by its shortcut however that was written', () => {
    expect(deskSchemas['canned:save'].parse({ ...CANNED, shortcut: ' E\u0301te\u0301 ' }).shortcut).toBe('été');
  });
});

describe('opening hours', () => {
  const save = (change: object) => ({ hours: { ...HOURS, ...change }, mailAfter: 3_600_000, alertAfter: 60_000 });

  it.each([
    [{}, undefined],
    [{ zone: 'Asia/Tokyo' }, undefined],
    [{ zone: 'Europe/Atlantis' }, 'hours.zone'],
    [{ zone: '+02:00' }, 'hours.zone'],
    [{ week: HOURS.week.slice(1) }, 'hours.week'],
    [{ week: HOURS.week.with(3, [{ from: '22:00', to: '02:00' }]) }, undefined],
    [{ week: HOURS.week.with(3, [{ from: '00:00', to: '24:00' }]) }, undefined],
    [{ week: HOURS.week.with(3, [{ from: '09:00', to: '09:00' }]) }, 'hours.week.3.0'],
    [{ week: HOURS.week.with(3, [{ from: '9:00', to: '10:00' }]) }, 'hours.week.3.0.from'],
    [{ week: HOURS.week.with(3, [{ from: '24:00', to: '10:00' }]) }, 'hours.week.3.0.from'],
    [{ closedOn: ['2026-02-30'] }, 'hours.closedOn.0'],
  ])('%j', (change, field) => {
    expect(refusal('hours:save', save(change))).toBe(field);
  });

  it('may be none, and waits last from a minute to a week', () => {
    const none = { hours: null, mailAfter: 60_000, alertAfter: 7 * 86_400_000 };
    expect(refusal('hours:save', none)).toBeUndefined();
    expect(refusal('hours:save', { ...none, mailAfter: 59_999 })).toBe('mailAfter');
    expect(refusal('hours:save', { ...none, alertAfter: 7 * 86_400_000 + 1 })).toBe('alertAfter');
  });
});

describe('a label', () => {
  const label = (text: string) => ({ conversationId: ID, clientId: ID, label: text, on: true });

  it('is one line of at most forty characters, without white space around it', () => {
    expect(deskSchemas['desk:label'].parse(label(' knee ')).label).toBe('knee');
    expect(refusal('desk:label', label('x'.repeat(40)))).toBeUndefined();
    for (const wrong of ['x'.repeat(41), 'a\nb', '  ', '']) expect(refusal('desk:label', label(wrong))).toBe('label');
  });
});
