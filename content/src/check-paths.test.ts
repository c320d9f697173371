import { describe, expect, it } from 'vitest';
import { checkPages } from './check-content.ts';
import { SOUND, TODAY } from './testing/sound.ts';

const NAMES = ['plank', 'side-plank', 'dead-bug'];

/** Three exercises in both languages, each of which names the two others. */
function sound(): Map<string, string> {
  const files = new Map(Object.entries(SOUND));
  for (const name of NAMES)
    for (const language of ['en', 'fr']) {
      const others = NAMES.filter((other) => other !== name).map((other) => `exercises/${other}`);
      const text = (SOUND[`exercises/plank/${language}.mdx`] ?? '')
        .replace(/^related: .*$/m, `related: [${others.join(', ')}]`)
        .replace(/^slug: .*$/m, name === 'plank' ? '$&' : `slug: ${name}`);
      files.set(`exercises/${name}/${language}.mdx`, text);
    }
  return files;
}

function findingsIn(files: Map<string, string>) {
  return checkPages(
    [...files].map(([file, text]) => ({ file, text })),
    TODAY,
  );
}

/** Makes one change, which must be possible, in both languages of an exercise or in one. */
function planted(name: string, from: string, to: string, languages = ['en', 'fr']) {
  const files = sound();
  for (const language of languages) {
    const file = `exercises/${name}/${language}.mdx`;
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}": the violation was not planted.`);
    files.set(file, text.replace(from, to));
  }
  return findingsIn(files);
}

describe('the ways between pages', () => {
  it('are whole where each exercise names two others', () => {
    expect(findingsIn(sound())).toEqual([]);
  });

  it('lack one where only one exercise leads to another, in each language', () => {
    const findings = planted('dead-bug', 'exercises/plank, ', '');
    expect(findings).toMatchObject([
      {
        kind: 'error',
        check: 'paths',
        file: 'exercises/plank/en.mdx',
        line: 3,
        what: expect.stringContaining('Only one'),
      },
      { kind: 'error', check: 'paths', file: 'exercises/plank/fr.mdx', line: 3 },
    ]);
  });

  it('count what the prose links to', () => {
    const files = sound();
    const lead = { en: ['Lie down.', '/en/exercises/plank/'], fr: ['Allongez-vous.', '/fr/exercices/planche/'] };
    for (const [language, [sentence = '', address = '']] of Object.entries(lead)) {
      const file = `exercises/dead-bug/${language}.mdx`;
      const text = (files.get(file) ?? '')
        .replace('exercises/plank, ', '')
        .replace(sentence, `[${sentence}](${address})`);
      files.set(file, text);
    }
    expect(findingsIn(files)).toEqual([]);
  });

  it('differ where the prose of one language leads to a page and the other does not', () => {
    const findings = planted('dead-bug', 'Lie down.', 'Lie down, as in a [plank](/en/exercises/plank/).', ['en']);
    expect(findings).toMatchObject([
      {
        kind: 'error',
        check: 'paths',
        file: 'exercises/dead-bug/fr.mdx',
        what: 'exercises/dead-bug/en.mdx leads to exercises/plank, this one does not.',
      },
    ]);
  });

  it('ask nothing of a page whose neighbour is still to be written in its language', () => {
    const files = sound();
    files.delete('nutrition/salt/fr.mdx');
    const file = 'exercises/dead-bug/en.mdx';
    files.set(file, (files.get(file) ?? '').replace('Lie down.', 'Lie down without [salt](/en/nutrition/salt/).'));
    expect(findingsIn(files).filter(({ check }) => check === 'paths')).toEqual([]);
  });
});
