import { describe, expect, it } from 'vitest';
import { checkUrgent } from './check-urgent.ts';
import { formatFinding } from './finding.ts';

const SOUND =
  '# For editors.\n[emergency]\nchest pain/pains\n[self_harm]\nend it all\n[eating_disorder]\npro ana\n[poison]\noverdose\n';

const check = (...texts: (string | undefined)[]) =>
  checkUrgent(texts.map((text, index) => ({ file: `urgent/${index}.txt`, text }))).map(formatFinding);

describe('the check of urgent words', () => {
  it('says nothing of lists that can be read', () => {
    expect(
      check(SOUND, `${SOUND.replaceAll(/[a-z]+\n/g, (word) => `x${word}`)}[harmless]\nno overdose here\n`),
    ).toEqual([]);
  });

  it.each([
    ['a heading that is none', '[urgent]\n', 'No heading is called "urgent".'],
    ['a word of two', '[poison]\nself-harm now\n', '"self-harm now" cannot be read.'],
    ['a form of nothing', '[poison]\npill/ taken\n', '"pill/ taken" cannot be read.'],
    ['a phrase said twice', '[self_harm]\nChest pains/pain\n', '"Chest pains/pain" stands under [emergency]'],
    ['an excuse for nothing', '[harmless]\nmort de rire\n', '"mort de rire" excuses no phrase.'],
  ])('finds %s', (_, added, says) => {
    const findings = check(SOUND + added);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(says);
    expect(findings[0]).toMatch(/^urgent\/0\.txt:1[01] error \(urgent\)/);
  });

  it('finds a phrase under no heading, an empty heading and a missing list', () => {
    expect(check(`chest day\n${SOUND}`)[0]).toContain(
      'urgent/0.txt:1 error (urgent): "chest day" stands under no heading.',
    );
    expect(check(SOUND.replace('overdose\n', ''))[0]).toContain('Nothing stands under [poison].');
    expect(check(undefined)[0]).toContain('The list of urgent words is missing.');
  });
});
