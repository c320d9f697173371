import { describe, expect, it } from 'vitest';
import { readUrgentWords } from './urgent-words.ts';

describe('readUrgentWords', () => {
  const sound = '[emergency]\na b\n[self_harm]\nc\n[eating_disorder]\nd\n[poison]\ne\n';

  it('reads either form of a word, and no part of one', () => {
    const read = readUrgentWords([{ name: 'x', text: sound.replace('a b', 'red/blue  sky') }]);
    expect(['red sky', 'Blue-sky', 'redder sky', 'red skyline', 'sky red'].map(read)).toEqual([
      'emergency',
      'emergency',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves what is inside a harmless phrase, and nothing that goes beyond it', () => {
    const read = readUrgentWords([{ name: 'x', text: `${sound}[harmless]\nc of f\n` }]);
    expect(['c', 'c of f', 'c of', 'c c of f', 'c of f d'].map(read)).toEqual([
      'self_harm',
      undefined,
      'self_harm',
      'self_harm',
      'eating_disorder',
    ]);
  });

  it('says everything that is wrong, and where', () => {
    const text = 'stray\n[urgent]\nx\n[emergency]\na-b c\n[self_harm]\nc\n[poison]\n/\n';
    expect(() => readUrgentWords([{ name: 'fr.txt', text }])).toThrow(
      'the urgent words cannot be read: fr.txt, line 1: it stands under no heading; ' +
        'fr.txt, line 2: no heading is called "urgent"; fr.txt, line 3: it stands under no heading; ' +
        'fr.txt, line 5: it takes words apart by spaces, and a/b for either word; ' +
        'fr.txt, line 9: it takes words apart by spaces, and a/b for either word; ' +
        'fr.txt: nothing stands under [emergency]; fr.txt: nothing stands under [eating_disorder]; ' +
        'fr.txt: nothing stands under [poison]',
    );
  });
});
