import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Person } from '@repere/protocol';
import { enliven } from '../../live/live.later.ts';
import { deskStage } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import type { FakeConnection } from '../../../testing/fake-connection.ts';
import { NOUR } from '../../../testing/fake-desk.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './queues.ts';
import type { RepereDeskQueues } from './queues.ts';

const MINUTE = 60_000;
const NAMES = ['Inès', 'Karim', 'Maud'];

let stage: DeskStage;
let queues: RepereDeskQueues;
let chosen: string[];
const screen = new Screen(() => queues);

/** Three members who have waited for 12, 8 and 4 minutes. */
function three(server: FakeConnection): void {
  NAMES.forEach((name, place) => ask(server, name.toLowerCase(), name, 12 - 4 * place));
}

function ask(server: FakeConnection, id: string, name: string, minutes: number, told = false): void {
  const person: Person = { id: `m-${id}`, handle: `m-${id}`, name, role: 'member' };
  server.desk.members.set(id, person);
  server.conversations.set(id, []);
  const at = Date.now() - minutes * MINUTE;
  server.desk.share(id, person, { type: 'created', kind: 'coaching', at } as never, told);
  server.desk.share(id, person, { type: 'message', clientId: id, text: `${name} asks`, at } as never, told);
}

async function open(
  prepare: (server: FakeConnection) => void = three,
  language: 'en' | 'fr' = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  stage = await deskStage(language, prepare);
  await enliven(stage.store, language);
  queues = mount('repere-desk-queues', stage.given(), theme);
  queues.style.blockSize = '30rem';
  chosen = [];
  queues.addEventListener('choose', (event) => chosen.push((event as CustomEvent<string>).detail));
  await queues.updateComplete;
}

const rows = (): HTMLElement[] => screen.all('.row');
const names = (): string[] => rows().map((row) => row.querySelector('b')?.textContent ?? '');
const waits = (): string[] => rows().map((row) => row.querySelector('.when [aria-hidden]')?.textContent ?? '');
const tab = (name: string): HTMLElement =>
  screen.all('.tabs button').find((each) => each.textContent.includes(name)) as HTMLElement;
const held = (): string | undefined => screen.focused()?.dataset['id'];

beforeEach(() => page.viewport(480, 720));
afterEach(() => vi.useRealTimers());

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('rows, labels, urgencies, initials and empty queues hold nothing that axe finds', async () => {
    await open(
      (server) => {
        three(server);
        server.desk.note('karim', NOUR, { type: 'flagged', urgency: 'emergency', target: 2 }, false);
        server.desk.note('karim', NOUR, { type: 'labelled', label: 'knee', on: true }, false);
        server.desk.share('maud', NOUR, { type: 'assigned', account: NOUR.id }, false);
      },
      'fr',
      theme,
    );
    queues.conversation = 'inès';
    await queues.updateComplete;
    expect(await screen.violations()).toEqual([]);
    tab('Toutes').click();
    await expect.poll(() => rows().length).toBe(3);
    expect(await screen.violations()).toEqual([]);
    tab('Fermées').click();
    await screen.appear('.empty');
    expect(await screen.violations()).toEqual([]);
  });
});

test('shows who waits, for how long, in words for those who hear', async () => {
  await open((server) => {
    three(server);
    ask(server, 'new', 'Tom', 0);
  });
  expect(names()).toEqual(['Inès', 'Karim', 'Maud', 'Tom']);
  expect(waits()).toEqual(['12 min', '8 min', '4 min', 'now']);
  const heard = rows().map((row) => row.querySelector('.when .unseen')?.textContent);
  expect(heard).toEqual(['Waiting for 12 min', 'Waiting for 8 min', 'Waiting for 4 min', 'Waiting since just now']);
  expect(rows().map((row) => row.classList.contains('next'))).toEqual([true, false, false, false]);
});

test('counts waits on, and touches nothing else', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  await open();
  const before = rows();
  vi.advanceTimersByTime(5 * MINUTE);
  await queues.updateComplete;
  expect(waits()).toEqual(['17 min', '13 min', '9 min']);
  expect(rows()).toEqual(before);
});

test('says of each queue how much stands in it, and what an empty one means', async () => {
  await open((server) => {
    three(server);
    server.desk.share('maud', NOUR, { type: 'assigned', account: NOUR.id }, false);
  });
  const told = (name: string) => tab(name).textContent.replace(/\s+/g, ' ').trim();
  expect([told('Unassigned'), told('Mine'), told('All')]).toEqual([
    'Unassigned22 conversations',
    'Mine00 conversations',
    'All33 conversations',
  ]);
  tab('Mine').click();
  expect((await screen.appear('.empty h2')).textContent).toBe('Nothing is in your care.');
  expect(tab('Mine').getAttribute('aria-pressed')).toBe('true');
  tab('All').click();
  await expect.poll(names).toEqual(['Inès', 'Karim', 'Maud']);
  expect(rows()[2]?.querySelector('.carer')?.textContent).toContain('In the care of Nour');
});

test('takes in what happens without losing the focus', async () => {
  await open();
  rows()[1]?.focus();
  // Somebody is answered, another asks: the row that holds the focus stays the same one.
  stage.server.desk.share('inès', NOUR, { type: 'message', clientId: 'a', text: 'Yes.' });
  ask(stage.server, 'new', 'Tom', 30, true);
  await expect.poll(names).toEqual(['Tom', 'Karim', 'Maud', 'Inès']);
  expect(held()).toBe('karim');
  // A colleague takes it: the focus goes to the row that has come into its place.
  stage.server.desk.share('karim', NOUR, { type: 'assigned', account: NOUR.id });
  await expect.poll(names).toEqual(['Tom', 'Maud', 'Inès']);
  expect(held()).toBe('maud');
});

test('tells screen readers of who begins to wait, and of nobody who waited before', async () => {
  await open();
  const status = await screen.appear('[role=status]');
  expect(status.textContent).toBe('');
  ask(stage.server, 'new', 'Tom', 0, true);
  await expect.poll(() => status.textContent).toBe('Tom is waiting for an answer.');
});

test('shows which colleague is writing where', async () => {
  await open();
  const write = (note?: true) =>
    stage.server.tell('typing:changed', {
      conversationId: 'karim',
      account: NOUR.id,
      typing: true,
      ...(note && { note }),
    });
  stage.desk.meet([NOUR]);
  write();
  await expect.poll(() => rows()[1]?.querySelector('.words')?.textContent.trim()).toBe('Nour is answering…');
  write(true);
  await expect.poll(() => rows()[1]?.querySelector('.words')?.textContent.trim()).toBe('Nour is writing a note…');
});

test('is one stop of the tab key, from which arrows go on; a press opens', async () => {
  await open();
  tab('Closed').focus();
  await userEvent.keyboard('{Tab}');
  expect(held()).toBe('inès');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(held()).toBe('maud');
  await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
  expect([held(), chosen]).toEqual(['karim', ['karim']]);
  expect(rows().map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
});

test('reads on where a queue is long', async () => {
  await open((server) => {
    server.desk.page = 2;
    three(server);
  });
  expect([names(), tab('Unassigned').textContent.includes('2+')]).toEqual([['Inès', 'Karim'], true]);
  await screen.click('.more');
  await expect.poll(names).toEqual(NAMES);
  expect(screen.find('.more')).toBeUndefined();
});

test('says why a queue could not be read, and reads it again where that is asked for', async () => {
  await open();
  stage.server.desk.refusals.set('desk:queue', 'unavailable');
  await stage.desk.refresh();
  const notice = await screen.appear('repere-notice');
  expect(notice.textContent).toContain('cannot be reached');
  expect(await screen.violations()).toEqual([]);
  expect(names()).toEqual(NAMES);
  stage.server.desk.refusals.clear();
  await screen.click('repere-notice button');
  await expect.poll(() => screen.find('repere-notice')).toBeUndefined();
});

test('names nobody whose account has been erased', async () => {
  await open();
  stage.desk.row('inès')?.people.splice(0);
  stage.desk.meet([]);
  await expect.poll(names).toEqual(['Erased account', 'Karim', 'Maud']);
});
