import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { enliven } from '../../live/live.later.ts';
import { deskStage } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import type { FakeConnection } from '../../../testing/fake-connection.ts';
import { NOUR } from '../../../testing/fake-desk.ts';
import { somebody } from '../../../testing/fake-relations.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './bar.ts';
import type { RepereDeskBar } from './bar.ts';

let stage: DeskStage;
let bar: RepereDeskBar;
const screen = new Screen(() => bar);

async function open(
  prepare: (server: FakeConnection) => void = () => undefined,
  language: 'en' | 'fr' = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  stage = await deskStage(language, (server) => {
    server.receive('x', 'How much salt?', false);
    prepare(server);
  });
  await enliven(stage.store, language);
  await stage.desk.choose('x');
  await stage.store.open('x');
  bar = mount('repere-desk-bar', stage.given('x'), theme);
  await bar.updateComplete;
}

const line = (selector: string): string => (screen.find(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttons = (): string[] => screen.all('.acts button').map((button) => button.textContent.trim());
const button = (name: string): HTMLElement =>
  screen.all('button').find((each) => each.textContent.trim() === name) as HTMLElement;
const choices = (): string[] => screen.all('.choice').map((choice) => choice.textContent.replace(/\s+/g, ' ').trim());
const given = (name: string): unknown => stage.server.desk.acts.find(([act]) => act === name)?.[1];

beforeEach(() => page.viewport(1280, 720));

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('every state holds nothing that axe finds', async () => {
    await open(
      (server) => {
        server.desk.note('x', NOUR, { type: 'flagged', urgency: 'emergency', target: 1 }, false);
        server.desk.note('x', NOUR, { type: 'labelled', label: 'sel', on: true }, false);
      },
      'fr',
      theme,
    );
    stage.server.tell('conversation:marks', {
      conversationId: 'x',
      marks: { account: NOUR.id, delivered: 1, read: 1 },
    });
    await screen.appear('.others p');
    expect(await screen.violations()).toEqual([]);
    stage.server.desk.refusals.set('desk:claim', 'already_claimed');
    button('Prendre en charge').click();
    await screen.appear('repere-notice');
    expect(await screen.violations()).toEqual([]);
    button('Transmettre').click();
    await screen.appear('dialog');
    expect(await screen.violations()).toEqual([]);
  });
});

test('claims, and says that it is in one’s own care and since when', async () => {
  await open();
  expect(buttons()).toEqual(['Claim', 'Hand over', 'Close']);
  expect(line('.care')).toBe('In nobody’s care');
  button('Claim').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(buttons).toEqual(['Hand over', 'Close']);
  expect(line('.care')).toBe('In your care');
  expect(line('.happened')).toMatch(/^You took it at \d\d:\d\d$/);
  // The button is gone: the focus stays in the bar.
  expect(screen.focused()?.localName).toBe('h2');
});

test('says who was faster, and what to do', async () => {
  await open();
  stage.server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id }, false);
  button('Claim').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => line('repere-notice')).toMatch(/^Nour took this conversation just before you\. Leave it/);
  expect(screen.find('repere-notice')?.shadowRoot?.querySelector('[role=status]')).toBeTruthy();
  expect(line('.care')).toBe('In the care of Nour');
  expect(buttons()).toEqual(['Hand over', 'Take over', 'Close']);
  // Pressing once more takes nothing from her.
  await userEvent.keyboard('{Enter}');
  expect(stage.server.desk.acts.map(([name]) => name)).toEqual(['desk:claim']);
  button('Understood').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.find('repere-notice')).toBeUndefined();
  expect(screen.focused()?.localName).toBe('h2');
  button('Take over').click();
  await expect.poll(() => line('.care')).toBe('In your care');
});

test('tells whoever looks at it that a colleague took it, answered, closed it or opened it again', async () => {
  await open();
  const status = screen.find('.happened');
  expect(status?.getAttribute('role')).toBe('status');
  const say = async (type: 'closed' | 'reopened', words: RegExp) => {
    stage.server.desk.share('x', NOUR, { type });
    await expect.poll(() => line('.happened')).toMatch(words);
  };
  stage.server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id });
  await expect.poll(() => line('.happened')).toMatch(/^Nour took it at/);
  await say('closed', /^Nour closed it at/);
  expect([line('.care'), buttons()]).toEqual(['Closed', ['Open again']]);
  await say('reopened', /^Nour opened it again at/);
  stage.server.desk.share('x', NOUR, { type: 'assigned', account: 'sam' });
  await expect.poll(() => line('.happened')).toMatch(/^Nour handed it over to you at/);
  stage.server.desk.share('x', NOUR, { type: 'assigned', account: null });
  await expect.poll(() => line('.happened')).toMatch(/^Nour put it back to “Unassigned” at/);
});

test('names nobody who is gone as a colleague', async () => {
  await open(({ desk }) => desk.share('x', { ...NOUR, id: 'lost' }, { type: 'rated', score: 4 }, false));
  stage.desk.row('x')?.people.splice(0);
  stage.desk.meet([]);
  await expect.poll(() => line('.happened')).toMatch(/^Erased account rated it 4 out of 5/);
});

test('closes and opens again, once for a double click', async () => {
  await open();
  const close = button('Close');
  close.click();
  close.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  await expect.poll(buttons).toEqual(['Open again']);
  expect(stage.server.desk.acts.map(([name]) => name)).toEqual(['desk:close']);
  button('Open again').click();
  await expect.poll(buttons).toEqual(['Claim', 'Hand over', 'Close']);
});

test('hands over with a few words, and back to nobody', async () => {
  await open((server) => server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id }, false));
  stage.desk.meet([somebody('zoe', { role: 'coach' })]);
  stage.server.desk.coaches.set('zoe', somebody('zoe', { role: 'coach' }));
  button('Hand over').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => screen.focused()?.id).toBe('title');
  const submit = (): void => screen.find('.actions .primary')?.click();
  submit();
  await expect
    .poll(() => line('repere-hand-over repere-notice, .inside repere-notice'))
    .toBe('Choose who takes it from here.');
  // Nour has it already: it can go to anybody else, and to nobody.
  expect(choices()).toEqual(['Zoe @zoe', 'To nobody yet: back to “Unassigned”']);
  screen.find<HTMLInputElement>('input[value=zoe]')?.click();
  await screen.fill('#words', '  She asked about salt.  ');
  submit();
  await expect.poll(() => line('.care')).toBe('In the care of Zoe');
  expect(given('desk:assign')).toMatchObject({ to: 'zoe', words: 'She asked about salt.' });
  await expect.poll(() => screen.find('dialog')).toBeUndefined();
  expect(screen.focused()?.textContent.trim()).toBe('Hand over');
  button('Hand over').click();
  await screen.click('input[value="-"]');
  expect(screen.find('#words')).toBeUndefined();
  submit();
  await expect.poll(() => line('.care')).toBe('In nobody’s care');
});

test('says so where it cannot be told who works here, and offers those who are known', async () => {
  await open((server) => server.desk.refusals.set('desk:coaches', 'unavailable'));
  stage.desk.meet([somebody('zoe', { role: 'coach' }), somebody('ben')]);
  button('Hand over').click();
  await expect.poll(() => line('.inside repere-notice')).toBe(stage.desk.speech?.strings.errors.unavailable);
  expect(choices()).toEqual(['Nour @nour', 'Zoe @zoe']);
  expect(await screen.violations()).toEqual([]);
  screen.find<HTMLInputElement>('input[value=zoe]')?.click();
  screen.find('.actions .primary')?.click();
  await expect.poll(() => line('[tone=danger]')).toMatch(/^Nobody of this name works/);
});

test('offers everybody who works here, who is here now first, by keys alone', async () => {
  const [zoe, abe] = [somebody('zoe', { role: 'coach' }), somebody('abe', { role: 'admin' })];
  await open((server) => {
    for (const each of [abe, zoe]) server.desk.coaches.set(each.id, each);
    server.desk.here.add('zoe').add('sam');
  });
  // Known here by something else, and at work no more.
  stage.desk.meet([somebody('gone', { role: 'coach' })]);
  button('Hand over').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(choices).toEqual(['Zoe @zoe · here now', 'Abe @abe', 'Nour @nour']);
  expect(await screen.violations()).toEqual([]);
  await userEvent.keyboard('{Tab} {ArrowDown}');
  await expect.poll(() => screen.find<HTMLInputElement>('input[value=abe]')?.checked).toBe(true);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => line('.care')).toBe('In the care of Abe');
  expect(given('desk:assign')).toMatchObject({ to: 'abe' });
});

test('says so where nobody else works here', async () => {
  await open((server) => server.desk.coaches.clear());
  button('Hand over').click();
  await expect.poll(() => line('.choices')).toBe('Nobody else works here.');
  expect(await screen.violations()).toEqual([]);
});

test('leaves a dialogue with Escape, back to what opened it', async () => {
  await open();
  button('Hand over').focus();
  await userEvent.keyboard('{Enter}');
  await screen.appear('dialog[open]');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.find('dialog')).toBeUndefined();
  expect(screen.focused()?.textContent.trim()).toBe('Hand over');
});

test('names who was faster also where the queues cannot be read', async () => {
  await open();
  stage.server.desk.refusals.set('desk:claim', { code: 'already_claimed', by: NOUR });
  stage.server.desk.refusals.set('desk:queue', 'unavailable');
  button('Claim').click();
  await expect.poll(() => line('repere-notice')).toMatch(/^Nour took this conversation just before you\./);
});

test('tells that a colleague has read what waits, until somebody has it', async () => {
  await open();
  stage.desk.meet([NOUR]);
  stage.server.tell('conversation:marks', { conversationId: 'x', marks: { account: NOUR.id, delivered: 1, read: 1 } });
  await expect.poll(() => line('.others')).toBe('Nour has read this too, and may be about to answer.');
  button('Claim').click();
  await expect.poll(() => line('.others')).toBe('');
});

test('says plainly that an account was erased, and offers nothing that cannot be done', async () => {
  await open();
  stage.desk.row('x')?.people.splice(0);
  stage.desk.meet([]);
  await expect.poll(() => line('repere-notice')).toMatch(/^This account has been erased/);
  expect([line('h2'), buttons()]).toEqual(['Erased account', ['Close']]);
  expect(await screen.violations()).toEqual([]);
});

test('does what a key asks for, where there is something to do', async () => {
  await open();
  bar.act('claim');
  await expect.poll(() => line('.care')).toBe('In your care');
  bar.act('hand-over');
  await screen.appear('dialog');
  screen.find('.actions .plain')?.click();
  await expect.poll(() => screen.find('dialog')).toBeUndefined();
  bar.act('close');
  await expect.poll(() => line('.care')).toBe('Closed');
  bar.act('hand-over');
  await bar.updateComplete;
  expect(screen.find('dialog')).toBeUndefined();
  bar.act('close');
  await expect.poll(() => line('.care')).toBe('In your care');
});
