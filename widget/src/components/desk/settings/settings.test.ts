import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CannedReply, HoursAnswer } from '@repere/protocol';
import { deskStage } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './settings.ts';
import type { RepereDeskSettings } from './settings.ts';

const REPLIES: CannedReply[] = [
  { id: '1', language: 'en', shortcut: 'hello', title: 'Welcome', text: 'Hello {name}, {coach} here.' },
  { id: '2', language: 'fr', shortcut: 'bonjour', title: 'Bienvenue', text: 'Bonjour {name}, ici {coach}.' },
];
const DAY = [{ from: '09:00', to: '18:00' }];
const HOURS: HoursAnswer = {
  hours: {
    zone: 'Europe/Paris',
    week: [
      [
        { from: '09:00', to: '12:00' },
        { from: '20:00', to: '02:00' },
      ],
      DAY,
      [],
      DAY,
      DAY,
      [],
      [],
    ],
    closedOn: ['2020-12-25', '2099-01-01'],
  },
  open: false,
  changesAt: Date.now() + 3 * 86_400_000,
  patience: { mailAfter: 3_600_000, alertAfter: 30 * 60_000 },
};

let stage: DeskStage;
let settings: RepereDeskSettings;
const screen = new Screen(() => settings);

interface Show {
  role?: 'coach' | 'admin';
  language?: 'en' | 'fr';
  theme?: 'light' | 'dark';
  part?: 'replies' | 'hours';
}

async function show({ role = 'admin', language = 'en', theme = 'light', part = 'replies' }: Show = {}): Promise<void> {
  stage = await deskStage(language, (server) => {
    server.me = { ...server.me, role };
    server.views.replies = REPLIES;
    server.coaching.hours = HOURS;
  });
  settings = mount('repere-desk-settings', stage.given(), theme);
  await screen.appear('nav');
  if (part === 'hours') {
    await screen.click('nav button:last-child');
    await screen.appear(role === 'admin' ? '.week' : 'table');
    await screen.appear('.sentence');
  } else await screen.appear('section');
}

const rows = () => screen.all('.row .name').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const saidWrong = () =>
  screen
    .all('.wrong')
    .map(({ textContent }) => textContent)
    .filter(Boolean);
const status = () =>
  screen
    .all('.said')
    .map(({ textContent }) => textContent)
    .join('');
const press = async (name: string) => (await find('button', name)).click();
async function find(selector: string, name: string): Promise<HTMLElement> {
  const named = () =>
    screen.all(selector).find((each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name);
  await expect.poll(named, { message: name }).toBeTruthy();
  return named()!;
}

describe.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('in %s, %s: axe finds nothing', (language, theme) => {
  test('in the replies, one that is written, and one that is about to go', async () => {
    await show({ language, theme });
    expect(await screen.violations()).toEqual([]);
    await screen.click('#remove-1');
    await screen.appear('.ask');
    expect(await screen.violations()).toEqual([]);
    await screen.click('.add');
    await screen.fill('#text', 'Hello {nom}');
    await screen.fill('#shortcut', 'two words');
    await expect.poll(saidWrong).toHaveLength(2);
    expect(await screen.violations()).toEqual([]);
  });

  test('in the hours that are changed', async () => {
    await show({ language, theme, part: 'hours' });
    expect(await screen.violations()).toEqual([]);
    await screen.fill('#mailAfter', '0');
    screen.all('button.primary').at(-1)?.click();
    await expect.poll(saidWrong).toHaveLength(1);
    expect(await screen.violations()).toEqual([]);
  });

  test('in the hours that are read', async () => {
    await show({ language, theme, part: 'hours', role: 'coach' });
    expect(await screen.violations()).toEqual([]);
  });
});

describe('canned replies', () => {
  test('are listed by language with their shortcuts', async () => {
    await show();
    expect(rows()).toEqual(['/bonjour Bienvenue', '/hello Welcome']);
    expect(screen.all('section h3').map(({ textContent }) => textContent)).toEqual(['French', 'English']);
  });

  test('are written with a look at what a member would read, and saved', async () => {
    await show();
    await screen.click('.add');
    await expect.poll(() => screen.focused()?.id).toBe('language');
    await screen.fill('#shortcut', 'Salt ');
    await screen.fill('#title', 'On salt');
    await screen.fill('#text', 'Dear ');
    await press('Insert {name}, the member’s name');
    expect(screen.find<HTMLTextAreaElement>('#text')?.value).toBe('Dear {name}');
    await expect.poll(() => screen.find('.bubble')?.textContent).toBe('Dear Léa');
    await press('Save');
    await expect.poll(rows).toEqual(['/bonjour Bienvenue', '/hello Welcome', '/salt On salt']);
    expect(status()).toBe('“On salt” has been saved.');
    expect(screen.focused()?.getAttribute('aria-label')).toBe('Edit “On salt”');
    expect(stage.server.views.replies.at(-1)).toMatchObject({ language: 'en', shortcut: 'salt', text: 'Dear {name}' });
  });

  test('say what is wrong as one types: braces, a shortcut that is taken, and words that are missing', async () => {
    await show();
    await screen.click('.add');
    await screen.fill('#text', '{nom}, {name} and {}');
    await expect
      .poll(saidWrong)
      .toEqual(['{nom} and {} stands for nothing. Only {name}, {coach} and {page} are filled in.']);
    await screen.fill('#text', 'x'.repeat(4_002));
    await expect.poll(saidWrong).toEqual(['2 characters too many.']);
    await screen.fill('#text', 'Fine.');
    await screen.fill('#shortcut', 'HELLO');
    await expect.poll(saidWrong).toEqual(['“Welcome” has this shortcut in this language.']);
    await screen.fill('#shortcut', 'bonjour');
    await expect.poll(saidWrong).toEqual([]);
    await press('Save');
    await expect.poll(saidWrong).toEqual(['Fill this in.']);
    expect(screen.focused()?.id).toBe('title');
    expect(stage.server.views.replies).toEqual(REPLIES);
  });

  test('sent again are the same reply, and one that another coach has taken meanwhile is said to be', async () => {
    await show();
    await screen.click('.add');
    await screen.fill('#shortcut', 'salt');
    await screen.fill('#title', 'On salt');
    await screen.fill('#text', 'Five grams.');
    stage.server.views.refusals.set('canned:save', 'unavailable');
    await press('Save');
    await screen.appear('repere-notice');
    stage.server.views.refusals.set('canned:save', { code: 'invalid_payload', field: 'shortcut' });
    await press('Save');
    await expect.poll(saidWrong).toEqual(['Another coach has just taken this shortcut. Choose another.']);
    expect(screen.focused()?.id).toBe('shortcut');
    stage.server.views.refusals.clear();
    const before = stage.server.views.replies.length;
    await press('Save');
    await expect.poll(() => stage.server.views.replies.length).toBe(before + 1);
  });

  test('are changed in their place, or left as they were', async () => {
    await show();
    await screen.click('#edit-1');
    await expect.poll(() => screen.focused()?.id).toBe('text');
    await screen.fill('#text', 'Hi {name}.');
    await press('Cancel');
    await expect.poll(() => screen.focused()?.id).toBe('edit-1');
    await screen.click('#edit-1');
    await screen.fill('#text', 'Good day, {name}.');
    await press('Save');
    await expect.poll(() => screen.all('.row .text').at(-1)?.textContent).toBe('Good day, {name}.');
    expect(rows()).toHaveLength(2);
  });

  test('go once that is confirmed, and the focus stays where one goes on', async () => {
    await show();
    await press('Remove “Welcome”');
    await expect.poll(() => screen.focused()?.textContent.trim()).toBe('Remove it');
    await press('Keep it');
    await expect.poll(() => screen.focused()?.id).toBe('remove-1');
    await press('Remove “Welcome”');
    await press('Remove it');
    await expect.poll(rows).toEqual(['/bonjour Bienvenue']);
    expect(status()).toBe('“Welcome” has been removed.');
    expect(screen.focused()?.className).toContain('add');
  });

  test('that are many are found by their words', async () => {
    await show();
    stage.server.views.replies = Array.from({ length: 9 }, (_, count) => ({
      id: `${count}`,
      language: 'en' as const,
      shortcut: `s${count}`,
      title: `Reply ${count}`,
      text: count === 4 ? 'About salt.' : 'About sugar.',
    }));
    stage.server.cut();
    await expect.poll(() => stage.store.link).toBe('waiting');
    stage.server.reconnect();
    await screen.fill('[type=search]', 'SALT');
    await expect.poll(rows).toEqual(['/s4 Reply 4']);
    await screen.fill('[type=search]', 'nothing of the kind');
    expect((await screen.appear('.none')).textContent).toBe('No reply holds these words.');
  });
});

describe('opening hours', () => {
  const times = (day: number) =>
    [...(screen.all('.day')[day]?.querySelectorAll<HTMLInputElement>('input') ?? [])].map(({ value }) => value);
  const put = (day: number, place: number, value: string) => {
    const field = screen.all('.day')[day]?.querySelectorAll('input')[place];
    if (field) field.value = value;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  };

  test('are told in the very words that members read', async () => {
    await show({ part: 'hours' });
    expect(screen.find('.sentence')?.textContent).toMatch(
      /^The coaches are away right now, and answer again on .+\. Write all the same/,
    );
  });

  test('are changed by day, zone and closed day, and saved as they stand', async () => {
    await show({ part: 'hours' });
    expect(times(0)).toEqual(['09:00', '12:00', '20:00', '02:00']);
    expect(screen.all('.next').map(({ textContent }) => textContent)).toEqual(['the next day']);
    put(0, 3, '00:00');
    await press('Add hours on Wednesday');
    await expect.poll(() => times(2)).toEqual(['09:00', '18:00']);
    await press('Remove Tuesday, 09:00–18:00');
    await expect.poll(() => times(1)).toEqual([]);
    expect(screen.focused()?.getAttribute('aria-label')).toBe('Add hours on Tuesday');
    await press('Remove Friday 25 December 2020').catch(() => press('Remove Friday, 25 December 2020'));
    const date = await screen.appear<HTMLInputElement>('[type=date]');
    date.value = '2099-07-14';
    await press('Add this day');
    await expect.poll(() => screen.all('.told')[0]?.textContent).toContain('not saved yet');
    await press('Save');
    await expect
      .poll(() => stage.server.views.saved)
      .toEqual([
        {
          hours: {
            zone: 'Europe/Paris',
            week: [
              [
                { from: '09:00', to: '12:00' },
                { from: '20:00', to: '24:00' },
              ],
              [],
              DAY,
              DAY,
              DAY,
              [],
              [],
            ],
            closedOn: ['2099-01-01', '2099-07-14'],
          },
          ...HOURS.patience,
        },
      ]);
    await expect.poll(status).toBe('The opening hours have been saved.');
    expect(screen.all('.told')[0]?.textContent).not.toContain('not saved yet');
  });

  test('of Monday are those of all weekdays at one press', async () => {
    await show({ part: 'hours' });
    await press('Same on all weekdays as on Monday');
    await expect.poll(() => [0, 1, 2, 3, 4, 5, 6].map((day) => times(day).length)).toEqual([4, 4, 4, 4, 4, 0, 0]);
  });

  test('that are half typed are not saved, and what is changed can be taken back', async () => {
    await show({ part: 'hours' });
    put(1, 1, '');
    await press('Save');
    await expect.poll(saidWrong).toEqual(['Give both times, and not the same one twice.']);
    expect(screen.focused()?.getAttribute('aria-label')).toBe('Tuesday, from');
    expect(stage.server.views.saved).toEqual([]);
    await press('Cancel');
    await expect.poll(() => times(1)).toEqual(['09:00', '18:00']);
    expect(saidWrong()).toEqual([]);
  });

  test('that were not stored stay as they were typed', async () => {
    await show({ part: 'hours' });
    await screen.click('#always');
    stage.server.views.refusals.set('hours:save', 'not_stored');
    await press('Save');
    await screen.appear('repere-notice');
    expect(screen.find<HTMLInputElement>('#always')?.checked).toBe(true);
    // What is read anew meanwhile takes nothing of it.
    stage.server.coaching.hours = { ...HOURS, open: true };
    stage.server.cut();
    await expect.poll(() => stage.store.link).toBe('waiting');
    stage.server.reconnect();
    await expect.poll(() => screen.find('.sentence')?.textContent).toContain('coaches are answering');
    expect(screen.find<HTMLInputElement>('#always')?.checked).toBe(true);
    stage.server.views.refusals.clear();
    await press('Save');
    await expect.poll(() => stage.server.views.saved).toEqual([{ hours: null, ...HOURS.patience }]);
    await expect.poll(() => screen.find('.sentence')?.textContent).toBe('Nothing special: coaches are answering.');
  });

  test('are read by coaches, who are told who may change them', async () => {
    await show({ part: 'hours', role: 'coach' });
    expect(
      screen
        .all('tr')
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .slice(0, 3),
    ).toEqual(['Monday 09:00–12:00, 20:00–02:00', 'Tuesday 09:00–18:00', 'Wednesday Closed']);
    expect(screen.all('.faint').map(({ textContent }) => textContent)).toContain(
      'Only the site’s administrators can change the opening hours.',
    );
    expect(screen.find('form')).toBeUndefined();
  });

  test('that could not be read say so, and can be asked for again', async () => {
    stage = await deskStage('en', (server) => server.views.refusals.set('hours:read', 'unavailable'));
    settings = mount('repere-desk-settings', stage.given());
    await screen.click('nav button:last-child');
    await screen.appear('repere-notice');
    stage.server.views.refusals.clear();
    await press('Try again');
    await screen.appear('.sentence');
  });
});

test('one goes from part to part with the keyboard', async () => {
  await show();
  (await find('nav button', 'Opening hours')).focus();
  await userEvent.keyboard('{Enter}');
  await screen.appear('.week');
  expect((await find('nav button', 'Opening hours')).getAttribute('aria-current')).toBe('page');
});
