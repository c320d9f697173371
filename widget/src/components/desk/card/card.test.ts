import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadingPage } from '@repere/protocol';
import { deskStage, LEA, someCard } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import { liveOf } from '../../../state/live.ts';
import '../../live/here.ts';
import './card.ts';
import type { RepereDeskCard } from './card.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';
const SECOND = 'c0000000-0000-4000-8000-000000000002';
const THIRD = 'c0000000-0000-4000-8000-000000000003';
const PAGE: ReadingPage = { url: '/somewhere', title: 'How hard to go', at: Date.UTC(2026, 2, 5, 9) };

let stage: DeskStage;
let card: RepereDeskCard;
let theme: 'light' | 'dark';
const screen = new Screen(() => card);

beforeEach(() => {
  theme = 'light';
});

async function show(language: 'en' | 'fr' = 'en', prepare?: (server: DeskStage['server']) => void): Promise<void> {
  stage = await deskStage(language, (server) => {
    server.receive(QUESTION, 'How much protein?', false);
    server.views.cards.set(QUESTION, someCard());
    prepare?.(server);
  });
  card = mount('repere-desk-card', stage.given(QUESTION), theme);
  await screen.appear('repere-desk-labels');
}

const turn = (page: ReadingPage | null, account = LEA.id) => stage.server.tell('desk:page', { account, page });
/** What is seen of something, in one line. */
function seen(element: Element | null | undefined): string | undefined {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.unseen').forEach((unseen) => unseen.remove());
  return copy?.textContent.replace(/\s+/g, ' ').trim();
}
const inside = (tag: string) => screen.find(tag)?.shadowRoot;
const reading = () => seen(screen.find('.now h3 + p'));
const rest = () => [...(inside('repere-desk-questions')?.children ?? [])].map(seen).join(' ');
const questions = () => [...(inside('repere-desk-questions')?.querySelectorAll('li') ?? [])].map(seen);
const labels = () => [...(inside('repere-desk-labels')?.querySelectorAll('li') ?? [])].map(seen);

describe.each([
  ['en', 'light'],
  ['fr', 'dark'],
] as const)('in %s, %s', (language, colours) => {
  test('tells who asks, what they read and what else they asked, with nothing that axe finds', async () => {
    theme = colours;
    await show(language, (server) => {
      server.receive(SECOND, 'And salt?', false);
      server.desk.note(QUESTION, server.me, { type: 'labelled', label: 'protein', on: true });
      server.views.cards.set(QUESTION, someCard({ conversations: 4, page: PAGE }));
    });
    await expect.poll(reading).toBe(PAGE.title);
    expect(screen.find('h2')?.textContent).toContain('Léa');
    expect(screen.find('.facts')?.textContent).toMatch(
      language === 'fr' ? /français[\s\S]*3 mars 2026/ : /French[\s\S]*3 March 2026/,
    );
    expect(screen.find('.about')?.textContent).toBe('Running since spring, lifting since last week.');
    expect(screen.all('li button .words').map(({ textContent }) => textContent)).toEqual(['And salt?']);
    expect(await screen.violations()).toEqual([]);
  });

  test('shows whose account is suspended, and since when, with nothing that axe finds', async () => {
    theme = colours;
    await show(language, (server) => {
      server.views.cards.set(QUESTION, someCard({ suspendedAt: Date.UTC(2026, 2, 4, 12) }));
    });
    await expect
      .poll(() => seen(screen.find('repere-notice')))
      .toMatch(language === 'fr' ? /^Compte suspendu le 4 mars 2026\s: / : /^Account suspended on 4 March 2026: /);
    expect(await screen.violations()).toEqual([]);
  });
});

describe('the page that a member reads', () => {
  test('follows them from page to page, and goes with them', async () => {
    await show();
    expect(reading()).toBeUndefined();
    turn(PAGE);
    await expect.poll(reading).toBe('How hard to go');
    expect(screen.find('.now a')?.getAttribute('href')).toBe('/somewhere');
    turn({ ...PAGE, title: 'Energy' }, 'somebody else');
    turn({ ...PAGE, title: 'Salt', at: PAGE.at + 1 });
    await expect.poll(reading).toBe('Salt');
    turn(null);
    await expect.poll(reading).toBeUndefined();
  });

  test('is not what an answer says that was overtaken', async () => {
    let answer = (): void => undefined;
    await show();
    stage.server.views.late = new Promise((resolve) => (answer = resolve));
    stage.server.views.cards.set(QUESTION, someCard({ about: 'Newer words.', page: PAGE }));
    stage.server.reconnect();
    turn({ ...PAGE, title: 'Salt', at: PAGE.at + 1 });
    answer();
    await expect.poll(() => screen.find('.about')?.textContent).toBe('Newer words.');
    expect(reading()).toBe('Salt');
  });

  test('is nobody’s to know while the connection is lost, and is asked for again after', async () => {
    await show('en', (server) => server.views.cards.set(QUESTION, someCard({ page: PAGE })));
    await expect.poll(reading).toBe('How hard to go');
    stage.server.cut();
    await expect.poll(reading).toBeUndefined();
    stage.server.views.cards.set(QUESTION, someCard({ page: { ...PAGE, title: 'Salt' } }));
    stage.server.reconnect();
    await expect.poll(reading).toBe('Salt');
  });

  test('is no link where it is no path of the site', async () => {
    await show();
    turn({ ...PAGE, url: '//elsewhere.example/' });
    await expect.poll(reading).toBe('How hard to go');
    expect(screen.find('.now a')).toBeUndefined();
  });
});

test('says whether somebody is here, and nothing of who does not show it', async () => {
  await show('en', (server) => server.present.add(LEA.id));
  await liveOf(stage.store).speak('en');
  const here = () => screen.find('repere-here')?.shadowRoot?.textContent.trim();
  await expect.poll(here).toBe('Here now');
  stage.server.turnUp(LEA.id, false);
  await expect.poll(here).toBe('');
});

test('tells where the question came from, in the words that were quoted', async () => {
  await show('en', (server) => {
    const message = server.conversations.get(QUESTION)?.[0];
    const origin = { url: '/en/a/#p', title: 'Protein', heading: 'One number', quote: 'Multiply your weight.' };
    if (message?.type === 'message') message.origin = origin;
    const { describe: before } = server.coaching;
    server.coaching.describe = (events) => ({ ...before.call(server.coaching, events), origin });
  });
  expect((await screen.appear('section a')).getAttribute('href')).toBe('/en/a/#p');
  expect(screen.find('.heading')?.textContent).toBe('One number');
  expect(screen.find('blockquote')?.lang).toBe('en');
  expect(screen.find('blockquote')?.textContent).toBe('Multiply your weight.');
});

describe('other questions', () => {
  test('say their state and their rating, and lead there', async () => {
    await show('en', (server) => {
      server.receive(SECOND, 'And salt?', false);
      server.receive(THIRD, 'And sugar?', false);
      const rate = (id: string, score: number) => server.desk.share(id, LEA, { type: 'rated', score }, false);
      server.desk.share(THIRD, server.me, { type: 'closed' }, false);
      rate(THIRD, 4);
      const rated = server.conversations.get(THIRD)?.at(-1);
      if (rated) rated.at += 60_000;
      const ratings = [
        { at: rated?.at ?? 0, score: 4 },
        { at: Date.UTC(2025, 0, 1, 12), score: 5 },
      ];
      server.views.cards.set(QUESTION, someCard({ conversations: 4, ratings }));
    });
    await expect.poll(questions).toHaveLength(2);
    expect(questions()[0]).toMatch(/^And sugar\? Closed · Rated 4 out of 5 · /);
    expect(questions()[1]).toMatch(/^And salt\? Awaits an answer · /);
    expect(rest()).toMatch(/3 in all.*Look for 1 older question.*Ratings of older questions: 5 \(1 Jan\)/);
    const chosen: string[] = [];
    card.addEventListener('choose', (event) => chosen.push((event as CustomEvent<string>).detail));
    await screen.click('li button');
    expect(chosen).toEqual([THIRD]);
  });

  test('are said to be none where there are none', async () => {
    await show();
    await expect.poll(rest).toContain('first question they have asked');
  });

  /** Closed questions of other days, the newest first, of which the desk knows nothing yet. */
  function longAgo(server: DeskStage['server'], count: number): void {
    for (let place = 0; place < count; place += 1) {
      const id = `c0000000-0000-4000-8000-0000000001${10 + place}`;
      server.receive(id, `Long ago ${place}`, false);
      server.desk.share(id, server.me, { type: 'closed' }, false);
      for (const event of server.conversations.get(id) ?? []) event.at -= (place + 1) * 60_000;
    }
  }

  test('that are closed are there, and lead to where they are read', async () => {
    await show('en', (server) => {
      longAgo(server, 2);
      server.views.cards.set(QUESTION, someCard({ conversations: 3 }));
    });
    await expect
      .poll(questions)
      .toEqual([expect.stringMatching(/^Long ago 0 Closed · /), expect.stringMatching(/^Long ago 1 Closed · /)]);
    expect(rest()).not.toContain('Look');
    const [first] = stage.server.conversations.keys();
    expect(first).toBe(QUESTION);
    const id = [...stage.server.conversations.keys()][1] ?? '';
    expect(stage.desk.row(id)).toBeUndefined();
    await screen.click('li button');
    expect(stage.desk.row(id)?.desk.closed).toBe(true);
  });

  test('are looked for further back, as far as there are any', async () => {
    await show('en', (server) => {
      server.desk.page = 1;
      longAgo(server, 6);
      server.views.cards.set(QUESTION, someCard({ conversations: 8 }));
    });
    await expect.poll(questions).toHaveLength(1);
    expect(screen.find('.quiet')?.textContent.trim()).toBe('Look for 6 older questions');
    await screen.click('.quiet');
    await expect.poll(questions).toHaveLength(5);
    // One more was counted than can be found: the open ones were looked at as well.
    await screen.click('.quiet');
    await expect.poll(() => screen.find('.quiet')).toBeUndefined();
    expect(questions()).toHaveLength(6);
  });

  test('that could not be looked for say why', async () => {
    await show('en', (server) => server.views.cards.set(QUESTION, someCard({ conversations: 2 })));
    await expect.poll(rest).toContain('None found in the list so far.');
    expect(await screen.violations()).toEqual([]);
    stage.server.desk.refusals.set('desk:queue', 'too_many_requests');
    stage.server.epoch = 'second';
    stage.server.reconnect();
    await screen.appear('repere-notice');
    expect(await screen.violations()).toEqual([]);
    stage.server.desk.refusals.clear();
    longAgo(stage.server, 1);
    await screen.click('.quiet');
    await expect.poll(questions).toHaveLength(1);
  });
});

describe('labels', () => {
  test('are put on and taken off, and the focus stays where one goes on', async () => {
    await show();
    await screen.fill('[name=label]', '  knee ');
    await screen.click('form button');
    await expect.poll(labels).toEqual(['knee']);
    await expect.poll(() => screen.find<HTMLInputElement>('[name=label]')?.value).toBe('');
    await screen.click('li button');
    await expect.poll(labels).toEqual([]);
    expect(screen.focused()?.getAttribute('name')).toBe('label');
  });

  test('that are refused say why, and stay to be changed', async () => {
    await show();
    stage.server.desk.refusals.set('desk:label', { code: 'forbidden', field: 'label' });
    await screen.fill('[name=label]', 'one too many');
    await screen.click('form button');
    await screen.appear('repere-notice');
    expect(screen.find<HTMLInputElement>('[name=label]')?.value).toBe('one too many');
    expect(await screen.violations()).toEqual([]);
  });
});

test('says so of an account that is gone, and of a card that could not be read', async () => {
  await show('en', (server) => server.views.cards.clear());
  expect((await screen.appear('.gone')).textContent).toContain('no account');
  stage.server.views.refusals.set('desk:card', 'unavailable');
  stage.server.reconnect();
  await screen.appear('repere-notice');
  expect(await screen.violations()).toEqual([]);
  stage.server.views.refusals.clear();
  stage.server.views.cards.set(QUESTION, someCard());
  await screen.click('repere-notice button');
  await expect.poll(() => screen.find('h2')?.textContent).toContain('Léa');
  expect(screen.find('repere-notice')).toBeUndefined();
});
