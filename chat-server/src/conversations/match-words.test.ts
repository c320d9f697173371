import { foldWords } from '@repere/protocol';
import { expect, it } from 'vitest';
import { matcher } from './match-words.ts';

const matches = (query: string, text: string) => matcher(query)?.(foldWords(text));

it.each([
  ['proteine', 'Combien de protéines ?'],
  ['PROTÉ comb', 'Combien de protéines ?'],
  ['œuf', 'Un oeuf, deux œufs'],
  ['1,6', 'about 1.6 g per kg'],
  ['蛋白', '我想问蛋白质的问题'],
  ['โปรตีน', 'กินโปรตีนเท่าไร'],
  ['белк', 'Сколько белка?'],
])('finds “%s” in “%s”', (query, text) => expect(matches(query, text)).toBe(true));

it.each([
  ['teine', 'Combien de protéines ?'],
  ['protein fat', 'How much protein?'],
  ['proteins', 'How much protein?'],
  ['елк', 'Сколько белка?'],
  ['蛋黄', '我想问蛋白质的问题'],
])('does not find “%s” in “%s”', (query, text) => expect(matches(query, text)).toBe(false));

it.each(['??', '🌿🌿', ' ! '])('finds nothing anywhere by “%s”', (query) => expect(matcher(query)).toBeUndefined());
