import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConversationEvent, MessageEvent } from '@repere/protocol';
import { createDates } from '../../strings/dates.ts';
import { en } from '../../strings/en.ts';
import { layOut } from './rows.ts';
import './timeline.ts';
import type { RepereTimeline } from './timeline.ts';

let timeline: RepereTimeline;
let told: string[];

const events = (first: number, last: number): ConversationEvent[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({
    type: 'message',
    seq: first + i,
    at: Date.UTC(2026, 0, 1) + i,
    by: (first + i) % 2 ? 'sam' : 'ana',
    clientId: `${first + i}`,
    text: `message ${first + i}`,
  }));

async function show(first: number, last: number, dividerAfter = 0): Promise<void> {
  timeline.rows = layOut({ events: events(first, last), entries: [], me: 'ana', dividerAfter });
  await timeline.updateComplete;
}

const scroller = (): HTMLElement => timeline.renderRoot.querySelector('.scroller')!;
const placeOf = (text: string): number =>
  [...timeline.renderRoot.querySelectorAll('repere-message')]
    .find((message) => message.shadowRoot?.textContent?.includes(text))!
    .getBoundingClientRect().top;

beforeEach(async () => {
  told = [];
  timeline = document.createElement('repere-timeline') as RepereTimeline;
  timeline.strings = en;
  timeline.dates = createDates('en', en);
  timeline.me = 'ana';
  timeline.person = () => undefined;
  timeline.more = true;
  timeline.style.blockSize = '20rem';
  for (const type of ['older', 'seen']) timeline.addEventListener(type, () => told.push(type));
  document.body.append(timeline);
  await show(101, 140);
});

afterEach(() => timeline.remove());

describe('the timeline', () => {
  test('begins at the newest message, and counts it as seen', () => {
    expect(placeOf('message 140')).toBeLessThan(timeline.getBoundingClientRect().bottom);
    expect(told).toContain('seen');
  });

  test('marks what was edited, and says in a quiet line what was deleted', async () => {
    const [plain, edited, deleted, own] = events(1, 4) as MessageEvent[];
    const change = { seq: 9, at: 9 };
    timeline.rows = layOut({
      events: [
        plain!,
        { ...edited!, text: 'better words', change: { type: 'edited', ...change } },
        { ...deleted!, text: null, change: { type: 'deleted', ...change } },
        { ...own!, change: { type: 'edited', ...change } },
      ],
      entries: [],
      me: 'ana',
      dividerAfter: 0,
    });
    await timeline.updateComplete;
    const shown = [...timeline.renderRoot.querySelectorAll('repere-message')].map(({ shadowRoot }) => ({
      words: shadowRoot?.querySelector('.body')?.textContent,
      edited: [...(shadowRoot?.querySelectorAll('.state') ?? [])].some((line) => line.textContent === en.edited),
      menu: shadowRoot?.querySelector('[data-act=menu]') !== null,
    }));
    expect(shown).toEqual([
      { words: 'message 1', edited: false, menu: true },
      { words: 'better words', edited: true, menu: true },
      { words: en.erased, edited: false, menu: false },
      { words: 'message 4', edited: true, menu: true },
    ]);
  });

  test('keeps what is being read in its place while older messages come in above', async () => {
    scroller().scrollTo({ top: -800 });
    await expect.poll(() => timeline.away).toBe(true);
    const before = placeOf('message 120');
    await show(61, 140);
    expect(Math.abs(placeOf('message 120') - before)).toBeLessThanOrEqual(1);
  });

  test('asks for older messages at the beginning of what is loaded, and not before', async () => {
    scroller().scrollTo({ top: -200 });
    await expect.poll(() => timeline.away).toBe(true);
    expect(told).not.toContain('older');
    scroller().scrollTo({ top: -scroller().scrollHeight });
    await expect.poll(() => told).toContain('older');
  });

  test('does not count as seen what comes in while one reads above, and leads there', async () => {
    scroller().scrollTo({ top: -400 });
    await expect.poll(() => timeline.away).toBe(true);
    told = [];
    await show(101, 141);
    expect(told).toEqual([]);
    timeline.renderRoot.querySelector<HTMLElement>('.newest')!.click();
    await expect.poll(() => told).toContain('seen');
    await expect.poll(() => timeline.renderRoot.querySelector('.newest')).toBeNull();
    expect(placeOf('message 141')).toBeLessThan(timeline.getBoundingClientRect().bottom);
  });

  test('draws the line before what is new', async () => {
    await show(101, 140, 130);
    const line = timeline.renderRoot.querySelector('.unread')!;
    expect(line.previousElementSibling?.shadowRoot?.textContent).toContain('message 130');
    expect(line.nextElementSibling?.shadowRoot?.textContent).toContain('message 131');
  });
});
