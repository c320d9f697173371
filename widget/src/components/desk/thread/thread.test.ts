import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CannedReply, Person } from '@repere/protocol';
import type { RepereConversation } from '../../conversation/conversation.ts';
import { Refusal } from '../../../connection/refusal.ts';
import { enliven } from '../../live/live.later.ts';
import { deskStage, LEA, someCard } from '../../../testing/desk-stage.ts';
import type { DeskStage } from '../../../testing/desk-stage.ts';
import type { FakeConnection } from '../../../testing/fake-connection.ts';
import { NOUR } from '../../../testing/fake-desk.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './thread.ts';
import type { RepereDeskThread } from './thread.ts';

const ID = 'c0000000-0000-4000-8000-000000000001';
const OTHER = 'c0000000-0000-4000-8000-000000000002';
const REPLIES: CannedReply[] = [
  { id: '1', language: 'en', shortcut: 'hello', title: 'Welcome', text: 'Hello {name}, {coach} here.' },
  { id: '2', language: 'en', shortcut: 'salt', title: 'Salt', text: 'See {page}, five grams a day.' },
  { id: '3', language: 'fr', shortcut: 'bonjour', title: 'Bienvenue', text: 'Bonjour {name}, ici {coach}.' },
];

let stage: DeskStage;
let thread: RepereDeskThread;
const screen = new Screen(() => thread);

interface Options {
  theme?: 'light' | 'dark';
  language?: 'en' | 'fr';
  prepare?: (server: FakeConnection) => void;
}

async function open({ theme = 'light', language = 'en', prepare = () => undefined }: Options = {}): Promise<void> {
  stage = await deskStage(language, (server) => {
    server.receive(ID, 'How much salt?');
    server.receive(OTHER, 'And sugar?');
    server.views.replies = REPLIES;
    prepare(server);
  });
  await enliven(stage.store, language);
  await stage.desk.choose(ID);
  thread = mount('repere-desk-thread', stage.given(ID), theme);
  thread.style.blockSize = '40rem';
  await screen.appear('repere-message');
  await expect.poll(reply).toBeTruthy();
}

beforeEach(async () => {
  sessionStorage.clear();
  await page.viewport(1024, 800);
});
afterEach(() => sessionStorage.clear());

test('offers nowhere to write once its member is erased', async () => {
  await open();
  const places = () => ['repere-composer', '.dock'].map((place) => screen.find(place)?.checkVisibility());
  expect(places()).toEqual([true, true]);
  stage.desk.row(ID)?.people.splice(0);
  stage.desk.meet([]);
  await expect.poll(places).toEqual([false, false]);
  expect(await screen.violations()).toEqual([]);
});

/** What fits a selector, inside of the element that its first word names. */
function inside<Found extends HTMLElement>(selector: string): Found | undefined {
  const [host = '', ...rest] = selector.split(' ');
  const found = screen.find(host);
  if (!rest.length) return found as Found | undefined;
  return (found?.shadowRoot ?? found)?.querySelector<Found>(rest.join(' ')) ?? undefined;
}
const text = (selector: string): string => (inside(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const reply = (): HTMLTextAreaElement => inside<HTMLTextAreaElement>('repere-composer textarea')!;
const button = (words: string): HTMLElement =>
  screen.all('button').find((each) => (each.ariaLabel ?? each.textContent.replace(/\s+/g, ' ')).includes(words))!;
const press = (words: string): void => button(words).click();
/** What lies between the first message and the last, in its order. */
const rows = (): string[] =>
  screen.all('repere-message, repere-note').map((row) => {
    const inside = row.shadowRoot?.querySelector('.body, .text, .line span')?.textContent ?? '';
    return `${row.localName === 'repere-note' ? 'note' : 'message'}: ${inside.trim()}`;
  });
const messages = (): unknown[] =>
  (stage.server.conversations.get(ID) ?? []).flatMap((event) => (event.type === 'message' ? [event.text] : []));
const notes = (): unknown[] =>
  stage.server.desk.stream(ID).flatMap((event) => (event.type === 'note' ? [event.text] : []));

async function noting(words: string): Promise<void> {
  thread.write('note');
  await expect.poll(() => screen.focused()?.getAttribute('aria-label')).toBe('Note for the coaches');
  await userEvent.keyboard(words);
}

async function replying(words: string): Promise<void> {
  thread.write('reply');
  await expect.poll(() => screen.focused()).toBe(reply());
  await userEvent.keyboard(words);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('no state holds anything that axe finds', async () => {
    await open({
      theme,
      prepare: ({ desk, me }) => {
        desk.note(ID, NOUR, { type: 'note', clientId: 'n', text: 'Old knee injury.' });
        desk.note(ID, me, { type: 'labelled', label: 'knee', on: true });
        desk.note(ID, NOUR, { type: 'handed', account: 'sam', words: 'Yours?' });
        desk.note(ID, LEA, { type: 'flagged', urgency: 'emergency', target: 1 });
      },
    });
    await expect.poll(() => rows().length).toBe(5);
    expect(await screen.violations()).toEqual([]);
    press('Note for coaches');
    await screen.appear('repere-note-field');
    expect(await screen.violations()).toEqual([]);
    press('Canned replies'.slice(0, 0) || 'Reply to Léa');
    thread.write('canned');
    await screen.appear('.choice');
    expect(await screen.violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await replying('Five');
    stage.server.tell('typing:changed', { conversationId: ID, account: NOUR.id, typing: true });
    await expect.poll(() => text('repere-company p')).toBeTruthy();
    stage.server.desk.share(ID, NOUR, { type: 'message', clientId: 'm', text: 'Five grams.' });
    await screen.appear('repere-question');
    expect(await screen.violations()).toEqual([]);
  });
});

describe('notes', () => {
  test('stand between the messages by time, each with who sees it', async () => {
    await open({
      prepare: (server) => {
        const [first] = server.conversations.get(ID) ?? [];
        if (first) first.at -= 60_000;
        server.desk.note(ID, NOUR, { type: 'note', clientId: 'n', text: 'Old knee injury.' });
        const [note] = server.desk.stream(ID);
        if (note) note.at -= 30_000;
        server.receive(ID, 'Anybody?');
      },
    });
    await expect.poll(rows).toEqual(['message: How much salt?', 'note: Old knee injury.', 'message: Anybody?']);
    expect(text('repere-note .head')).toBe(
      `Note Only coaches see this Nour · ${text('repere-note .by').replace('Nour · ', '')}`,
    );
  });

  test('of before what is shown wait for the messages that they stand between', async () => {
    await open({
      prepare: (server) => {
        for (const words of ['two', 'three', 'four']) server.receive(ID, words);
        server.conversations.get(ID)?.forEach((event, place) => (event.at = Date.now() - (10 - place) * 60_000));
        for (let place = 0; place < 150; place += 1) {
          server.desk.note(ID, NOUR, { type: 'note', clientId: `n${place}`, text: `note ${place}` });
          const note = server.desk.stream(ID).at(-1);
          if (note) note.at = Date.now() - 9.5 * 60_000 + place;
        }
        server.page = 2;
      },
    });
    await expect.poll(rows).toEqual(['message: three', 'message: four']);
    await screen.find<RepereConversation>('repere-conversation')?.showOlder();
    // All of them, however many pages they are.
    await expect.poll(() => rows().length).toBe(154);
    expect(rows().slice(0, 3)).toEqual(['message: How much salt?', 'note: note 0', 'note: note 1']);
    const asked = stage.server.asked.filter((name) => name === 'desk:read').length;
    expect(asked).toBeLessThan(5);
  });

  test('that cannot be read further back are asked for once a connection, and not without end', async () => {
    let refused = 0;
    let down = true;
    await open({
      prepare: ({ desk, link }) => {
        for (let place = 0; place < 150; place += 1)
          desk.note(ID, NOUR, { type: 'labelled', label: `l${place}`, on: true });
        const { request } = link;
        link.request = async (name, payload) => {
          const further = name === 'desk:read' && 'before' in payload && payload.before < Number.MAX_SAFE_INTEGER;
          if (!further || !down) return request(name, payload);
          refused += 1;
          throw new Refusal({ code: 'unavailable' });
        };
      },
    });
    await expect.poll(() => refused).toBe(1);
    stage.server.receive(ID, 'Anybody?');
    await expect.poll(() => rows().at(-1)).toBe('message: Anybody?');
    expect([refused, rows().length]).toEqual([1, 102]);
    down = false;
    stage.server.cut();
    await expect.poll(() => stage.store.link).toBe('waiting');
    await thread.updateComplete;
    stage.server.reconnect();
    await expect.poll(() => rows().length).toBe(152);
  });

  test('are written in a field of their own, and never reach the member', async () => {
    await open();
    await noting('Old knee injury.{Enter}');
    await expect.poll(notes).toEqual(['Old knee injury.']);
    await expect.poll(rows).toEqual(['message: How much salt?', 'note: Old knee injury.']);
    // A key pressed once too often, or a whole sentence: one goes on writing notes until one decides otherwise.
    await userEvent.keyboard('{Enter}{Enter}And tired.{Enter}');
    await expect.poll(notes).toEqual(['Old knee injury.', 'And tired.']);
    expect(messages()).toEqual(['How much salt?']);
    expect(text('repere-note-field #below')).toBe('Note saved. Only coaches see it.');
    expect(stage.server.asked).not.toContain('message:send');
  });

  test('and replies keep a draft each, by conversation', async () => {
    await open();
    await replying('Five gr');
    await noting('Old kn');
    expect(screen.find('repere-composer')?.checkVisibility()).toBe(false);
    thread.write('reply');
    await expect.poll(() => screen.focused()).toBe(reply());
    expect(reply().value).toBe('Five gr');
    expect(screen.find('repere-note-field')).toBeUndefined();
    thread.write('note');
    await expect.poll(() => inside<HTMLTextAreaElement>('repere-note-field textarea')?.value).toBe('Old kn');
    await stage.desk.choose(OTHER);
    thread.conversation = OTHER;
    // Another conversation is begun with a reply: what one is at is its own.
    await expect.poll(() => screen.find('repere-note-field')).toBeUndefined();
    expect(reply().value).toBe('');
    thread.conversation = ID;
    await expect.poll(() => inside<HTMLTextAreaElement>('repere-note-field textarea')?.value).toBe('Old kn');
  });

  test('are refused without a connection, and the words stay', async () => {
    await open();
    await noting('Old knee injury.');
    stage.server.cut();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text('repere-note-field #below')).toContain('You are offline, so the note was not saved.');
    expect(inside<HTMLTextAreaElement>('repere-note-field textarea')?.value).toBe('Old knee injury.');
    expect(notes()).toEqual([]);
    stage.server.reconnect();
    await userEvent.keyboard('{Enter}');
    await expect.poll(notes).toEqual(['Old knee injury.']);
  });

  test('that wait for their answer say so in their place, and so do those that were refused', async () => {
    await open();
    stage.server.desk.refusals.set('desk:note', 'unavailable');
    await noting('Old knee injury.{Enter}');
    await expect.poll(() => text('repere-note .state')).toBe('Waiting to be saved');
    stage.server.desk.refusals.set('desk:note', 'not_found');
    stage.server.cut();
    stage.server.reconnect();
    await expect.poll(() => text('repere-note .state')).toMatch(/^Not saved\. /);
    expect(await screen.violations()).toEqual([]);
    await userEvent.keyboard('Second.');
    press('Edit and save again');
    await expect
      .poll(() => inside<HTMLTextAreaElement>('repere-note-field textarea')?.value)
      .toBe('Old knee injury.\n\nSecond.');
    expect(screen.find('repere-note')).toBeUndefined();
  });

  test('of others are announced once, as they come', async () => {
    await open({
      prepare: ({ desk }) => desk.note(ID, NOUR, { type: 'note', clientId: 'n', text: 'Old knee injury.' }),
    });
    await expect.poll(() => rows().length).toBe(2);
    const log = inside('repere-note-log [role=log]')!;
    expect(log.textContent).toBe('');
    stage.server.desk.note(ID, NOUR, { type: 'note', clientId: 'o', text: 'And tired.' });
    stage.server.desk.note(ID, stage.server.me, { type: 'note', clientId: 'p', text: 'Thanks.' });
    stage.server.desk.note(ID, LEA, { type: 'flagged', urgency: 'emergency', target: 1 });
    await expect.poll(() => rows().length).toBe(5);
    expect([...log.children].map(({ textContent }) => textContent)).toEqual([
      'Note. Nour: And tired.',
      'This message may describe a medical emergency',
    ]);
  });

  test('that could not be read are missed in words, and can be asked for again', async () => {
    await open({ prepare: ({ desk }) => desk.refusals.set('desk:read', 'unavailable') });
    await expect.poll(() => text('repere-notice')).toContain('could not be read, so none are shown here.');
    expect(await screen.violations()).toEqual([]);
    stage.server.desk.refusals.clear();
    press('Try again');
    await expect.poll(() => screen.find('repere-notice')).toBeUndefined();
  });
});

describe('canned replies', () => {
  test('open by a slash at the start, and what is chosen is inserted and not sent', async () => {
    await open();
    await replying('/');
    await screen.appear('.choice');
    expect(reply().value).toBe('');
    await expect.poll(() => screen.focused()?.getAttribute('role')).toBe('combobox');
    await userEvent.keyboard('welc{Enter}');
    await expect.poll(() => reply().value).toBe('Hello Léa, Sam here.');
    await expect.poll(() => screen.focused()).toBe(reply());
    expect(screen.find('repere-canned')).toBeUndefined();
    expect(messages()).toEqual(['How much salt?']);
    await userEvent.keyboard(' Welcome!{Enter}');
    await expect.poll(messages).toEqual(['How much salt?', 'Hello Léa, Sam here. Welcome!']);
  });

  test('are no matter of a slash elsewhere', async () => {
    await open();
    await replying('1/2');
    expect(reply().value).toBe('1/2');
    expect(screen.find('repere-canned')).toBeUndefined();
  });

  test('are no matter of a slash at the start of a note', async () => {
    await open();
    await noting('/');
    expect(inside<HTMLTextAreaElement>('repere-note-field textarea')?.value).toBe('/');
    expect(screen.find('repere-canned')).toBeUndefined();
  });

  test('begin with the member’s language', async () => {
    await open({ prepare: ({ views }) => views.cards.set(ID, someCard({ language: 'fr' })) });
    const { cardsOf } = await import('../../../state/member-cards.ts');
    await cardsOf(stage.store).show(ID);
    press('Canned replies');
    await expect
      .poll(() => screen.all('.choice b').map(({ textContent }) => textContent))
      .toEqual(['Bienvenue', 'Welcome', 'Salt']);
  });

  test('leave what they do not know selected to be typed over, and it is asked about before it goes', async () => {
    await open();
    await replying('/');
    await screen.appear('.choice');
    await userEvent.keyboard('salt{Enter}');
    await expect.poll(() => reply().value).toBe('See {page}, five grams a day.');
    await expect.poll(() => reply().value.slice(reply().selectionStart, reply().selectionEnd)).toBe('{page}');
    await userEvent.keyboard('{End}{Enter}');
    await expect.poll(() => text('repere-question p')).toBe('Still to fill in: {page}. Nothing has been sent.');
    expect(messages()).toEqual(['How much salt?']);
    // The focus is on the answer that sends nothing.
    await expect.poll(() => screen.focused()?.textContent.trim()).toBe('Fill it in');
    await userEvent.keyboard('{Enter}our page');
    expect(reply().value).toBe('See our page, five grams a day.');
    await userEvent.keyboard('{Enter}');
    await expect.poll(messages).toEqual(['How much salt?', 'See our page, five grams a day.']);
  });

  test('are left by Escape, and by the button that opened them', async () => {
    await open();
    await replying('/');
    await screen.appear('.choice');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.focused()).toBe(reply());
    expect(screen.find('repere-canned')).toBeUndefined();
    press('Canned replies');
    await screen.appear('.choice');
    expect(button('Canned replies').getAttribute('aria-expanded')).toBe('true');
    press('Canned replies');
    await expect.poll(() => screen.find('repere-canned')).toBeUndefined();
  });
});

describe('an article', () => {
  const origin = { url: '/en/nutrition/protein/#breakfast', title: 'Protein', heading: 'At breakfast' };
  const withOrigin = (server: FakeConnection): void => {
    const first = server.conversations.get(ID)?.[0];
    if (first?.type === 'message') first.origin = origin;
  };

  test('is shown above the field, goes with the reply, and with one reply alone', async () => {
    await open({ prepare: withOrigin });
    press('Article');
    await screen.appear('.choice');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => text('repere-attached p')).toBe('Sent with your reply Protein At breakfast');
    await expect.poll(() => screen.focused()).toBe(reply());
    expect(await screen.violations()).toEqual([]);
    await userEvent.keyboard('See there.{Enter}');
    await expect.poll(messages).toEqual(['How much salt?', 'See there.']);
    expect(stage.server.conversations.get(ID)?.at(-1)).toMatchObject({
      article: { url: origin.url, title: 'Protein', section: 'At breakfast' },
    });
    await expect.poll(() => screen.find('repere-attached')).toBeUndefined();
    await userEvent.keyboard('Yes.{Enter}');
    await expect.poll(() => messages().length).toBe(3);
    expect(stage.server.conversations.get(ID)?.at(-1)).not.toHaveProperty('article');
  });

  test('can be taken off again', async () => {
    await open({ prepare: withOrigin });
    press('Article');
    await screen.appear('.choice');
    await userEvent.keyboard('{Enter}');
    await screen.appear('.attached');
    press('Send without this article');
    await expect.poll(() => screen.find('repere-attached')).toBeUndefined();
    await expect.poll(() => screen.focused()).toBe(reply());
  });
});

describe('another coach', () => {
  test('who writes is named before one sends, apart from the member, and a note apart', async () => {
    await open();
    const tell = (account: string, typing: boolean, note?: true): void =>
      stage.server.tell('typing:changed', { conversationId: ID, account, typing, ...(note && { note }) });
    tell(NOUR.id, true);
    tell(LEA.id, true);
    await expect.poll(() => text('repere-company p')).toBe('Nour is answering');
    expect(text('repere-typing p')).toBe('Léa is writing…');
    tell(NOUR.id, true, true);
    await expect.poll(() => text('repere-company p')).toBe('Nour is writing a note');
    expect(text('repere-typing p')).toBe('Léa is writing…');
    tell(NOUR.id, false);
    await expect.poll(() => text('repere-company p')).toBe('');
  });

  test('is asked about by name where nothing but the account was told', async () => {
    const ida: Person = { id: 'ida', handle: 'ida', name: 'Ida', role: 'coach' };
    await open({ prepare: ({ relations }) => relations.people.push(ida) });
    stage.server.tell('typing:changed', { conversationId: ID, account: ida.id, typing: true });
    await expect.poll(() => text('repere-company p')).toBe('Ida is answering');
    stage.server.tell('typing:changed', { conversationId: ID, account: 'hidden', typing: true });
    await expect.poll(() => text('repere-company p')).toBe('Ida and Another coach are answering');
  });

  test('is told what one writes: a reply, or a note', async () => {
    await open();
    await replying('F');
    await expect.poll(() => stage.server.typed.at(-1)).toEqual({ conversationId: ID, typing: true });
    await noting('O');
    await expect.poll(() => stage.server.typed.at(-1)).toEqual({ conversationId: ID, typing: true, note: true });
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => stage.server.typed.at(-1)).toEqual({ conversationId: ID, typing: false, note: true });
  });

  test('who answers meanwhile is asked about once, and nothing goes by a key pressed twice', async () => {
    await open();
    await replying('Six grams.');
    stage.server.desk.share(ID, NOUR, { type: 'message', clientId: 'm', text: 'Five grams.' });
    await expect.poll(() => text('repere-question p')).toBe('Nour answered while you were writing.');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => screen.focused()?.textContent.trim()).toBe('Read it first');
    expect(await screen.violations()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => screen.find('repere-question')).toBeUndefined();
    await expect.poll(() => screen.focused()).toBe(reply());
    expect(messages()).toEqual(['How much salt?', 'Five grams.']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(messages).toEqual(['How much salt?', 'Five grams.', 'Six grams.']);
  });

  test('may be answered beside all the same', async () => {
    await open();
    await replying('Six grams.');
    stage.server.desk.share(ID, NOUR, { type: 'message', clientId: 'm', text: 'Five grams.' });
    await screen.appear('repere-question');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => button('Send anyway')).toBeTruthy();
    press('Send anyway');
    await expect.poll(messages).toEqual(['How much salt?', 'Five grams.', 'Six grams.']);
    await expect.poll(() => screen.find('repere-question')).toBeUndefined();
  });

  test('is no matter where nothing was begun, and neither is the member', async () => {
    await open();
    stage.server.desk.share(ID, NOUR, { type: 'message', clientId: 'm', text: 'Five grams.' });
    await expect.poll(() => rows().length).toBe(2);
    await replying('Or six.');
    stage.server.receive(ID, 'Thanks!');
    await expect.poll(() => rows().length).toBe(3);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => messages().length).toBe(4);
  });
});

test('speaks French as well', async () => {
  await open({ language: 'fr' });
  press('Note entre coachs');
  await expect.poll(() => text('repere-note-field .head')).toContain('Léa ne la verra jamais.');
  await expect.poll(() => text('repere-note-field button')).toBe('Enregistrer la note');
});
