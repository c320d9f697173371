import { z } from 'zod';
import { claim } from './claims.ts';
import { monthsAfter } from './day.ts';
import { history, REVIEW_MONTHS } from './history.ts';
import { author, reviewer } from './people.ts';
import { safety } from './safety.ts';
import { source } from './sources.ts';
import { TAGS, type Tag } from './tags.ts';
import { choice, expecting, kebab, list, words } from './words.ts';

/** What every page's front matter holds, whatever its kind. */
export const common = {
  title: words(3, 70, 'the title as readers see it'),
  description: words(50, 170, 'one sentence that says what the reader will be able to do'),
  slug: kebab('the last part of the address in this language, such as proteines'),
  keyFacts: list(
    words(20, 200, 'one fact in one sentence'),
    2,
    'the two to five facts to keep if nothing else is read',
  ).max(5, 'holds more than five. Keep the five that change what a reader does.'),
  authors: list(author, 1, 'who wrote the page'),
  reviewers: z.array(reviewer, expecting('the people who reviewed the page, or [] while nobody qualified has')),
  ...history,
  sources: z.array(
    source,
    expecting('the works that the page leans on, or [] for an exercise known from coaching alone'),
  ),
  claims: z.array(claim, expecting('the figures that the prose states, or [] when it states none')),
  ...safety,
  funding: words(3, 240, 'who paid for the page, or "None"'),
  related: list(
    z
      .string(expecting('the key of another page'))
      .regex(/^[a-z]+\/[a-z0-9-]+$/, 'is not a key. Write section/key without the language, such as training/effort.'),
    0,
    'the keys of related pages, or []',
  ),
};

/** What articles and programmes are about. Exercises are found by their muscles and equipment instead. */
export const tags = list(
  choice(Object.keys(TAGS) as [Tag, ...Tag[]]),
  1,
  'the one to four things that the page is about, from src/tags.ts',
).max(4, 'holds more than four. Keep those for which a reader would look here.');

type Common = z.infer<z.ZodObject<typeof common>>;

/** The rules that hold between fields. Each names the field to change. */
export function checkBetweenFields(page: Common, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });

  for (const [index, one] of page.reviewers.entries()) {
    if (page.authors.some((writer) => sameName(writer.name, one.name))) {
      refuse(['reviewers', index], `names ${one.name}, who is an author. Take them off one of the two lists.`);
    }
  }
  if (page.reviewers.length > 0 && page.reviewed === undefined) {
    refuse(['reviewed'], 'is missing although there are reviewers. Add the day on which they finished.');
  }
  if (page.reviewers.length === 0 && page.reviewed !== undefined) {
    refuse(['reviewed'], 'is set although `reviewers` is empty. Name who reviewed the page, or take the date out.');
  }

  const from = page.reviewed ?? publishedOn(page);
  const latest = monthsAfter(from, REVIEW_MONTHS);
  if (page.reviewDue <= from || page.reviewDue > latest) {
    refuse(['reviewDue'], `must come after ${from} and not after ${latest} (${REVIEW_MONTHS} months later).`);
  }
  if (page.changelog.some((entry, index) => index > 0 && entry.date > (page.changelog[index - 1]?.date ?? ''))) {
    refuse(['changelog'], 'is out of order. Put the newest entry first.');
  }
  if (page.updated !== page.changelog[0]?.date) {
    refuse(['updated'], 'differs from the newest entry of `changelog`. Say there what changed, under the same date.');
  }

  refuseTwice(page.sources, 'sources', refuse);
  refuseTwice(page.claims, 'claims', refuse);
  const known = page.sources.map((one) => one.id);
  for (const [index, one] of page.claims.entries()) {
    if (known.includes(one.source)) continue;
    refuse(
      ['claims', index, 'source'],
      `names no source of this page. Write one of: ${known.join(', ') || '(none yet)'}.`,
    );
  }
}

/** The day on which a page appeared: its oldest changelog entry. */
export function publishedOn(page: Pick<Common, 'changelog' | 'updated'>): string {
  return page.changelog.at(-1)?.date ?? page.updated;
}

function refuseTwice(
  entries: { id: string }[],
  field: string,
  refuse: (path: (string | number)[], message: string) => void,
) {
  for (const [index, { id }] of entries.entries()) {
    if (entries.findIndex((other) => other.id === id) < index) {
      refuse([field, index, 'id'], `"${id}" is taken by an entry above. Choose another id.`);
    }
  }
}

function sameName(left: string, right: string): boolean {
  return left.localeCompare(right, 'en', { sensitivity: 'base' }) === 0;
}
