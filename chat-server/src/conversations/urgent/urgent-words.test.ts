import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Urgency } from '@repere/protocol';
import { readUrgentWords } from './urgent-words.ts';

const FOLDER = join(import.meta.dirname, '../../../../content/urgent');
const lists = ['fr.txt', 'en.txt'].map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const urgencyOf = readUrgentWords(lists);

const URGENT: [Urgency, string][] = [
  ['emergency', 'I have chest pain since this morning’s squats'],
  ['emergency', 'CHEST PAIN'],
  ['emergency', 'my chest feels tight and my arm is numb'],
  ['emergency', 'tightness across my chest when I climb stairs'],
  ['emergency', 'i cant breathe'],
  ['emergency', 'I can’t catch my breath, even sitting'],
  ['emergency', 'I fainted after the last set'],
  ['emergency', 'I passed out in the shower'],
  ['emergency', 'is this a heart attack?'],
  ['emergency', 'Her face is drooping'],
  ['emergency', 'My urine is brown after yesterday’s session'],
  ['emergency', 'I think I’m dying'],
  ['emergency', 'I am dying to know, but also: chest pain.'],
  ['emergency', 'J’ai une douleur dans la poitrine'],
  ['emergency', 'jai mal a la poitrine'],
  ['emergency', 'Des douleurs thoraciques depuis hier'],
  ['emergency', 'ça me serre la poitrine quand je cours'],
  ['emergency', 'j’ai fait un malaise à la salle'],
  ['emergency', 'Je me suis évanouie pendant le cours'],
  ['emergency', 'JE N’ARRIVE PLUS A RESPIRER'],
  ['emergency', 'je suis tombé dans les pommes'],
  ['emergency', 'il a perdu connaissance'],
  ['emergency', 'mes urines sont marron ! urines marron'],
  ['emergency', 'Mon cœur s’emballe au repos'],
  ['emergency', 'appelez le SAMU'],
  ['self_harm', 'I want to die'],
  ['self_harm', 'some days i just want to kill myself'],
  ['self_harm', 'I’ve been self-harming again'],
  ['self_harm', 'I don’t want to be here anymore'],
  ['self_harm', 'thinking about suicide'],
  ['self_harm', 'everyone would be better off without me'],
  ['self_harm', 'J’ai envie d’en finir'],
  ['self_harm', 'j’ai plus envie de vivre'],
  ['self_harm', 'Certains jours je ne veux plus être là.'],
  ['self_harm', 'Some days I do not want to be alive any more.'],
  ['self_harm', 'I did not want to wake up this morning.'],
  ['self_harm', 'je pense au suicide'],
  ['self_harm', 'Je veux mourir.'],
  ['self_harm', 'j’ai des idées noires'],
  ['self_harm', 'je me scarifie'],
  ['eating_disorder', 'I make myself throw up after dinner'],
  ['eating_disorder', 'I think I have an eating disorder'],
  ['eating_disorder', 'I’ve been taking laxatives to lose weight'],
  ['eating_disorder', 'je me fais vomir après les repas'],
  ['eating_disorder', 'J’ai peur de manger'],
  ['eating_disorder', 'je souffre de TCA'],
  ['eating_disorder', 'Je suis boulimique'],
  ['poison', 'I took too many pills'],
  ['poison', 'my son swallowed bleach'],
  ['poison', 'can I overdose on caffeine? I think I did'],
  ['poison', 'I’m on DNP'],
  ['poison', 'j’ai pris trop de médicaments'],
  ['poison', 'elle a avalé une pile'],
  ['poison', 'j’ai avalé toute la boîte'],
  ['poison', 'Il a bu de la javel, il veut mourir'],
];

const HARMLESS: string[] = [
  'my chest workout',
  'What a great chest day, crushing chest today!',
  'stretch for a tight chest and shoulders',
  'lower the weight on my chest, then press',
  'killer session',
  'I am dying to know',
  'I’m dying for a snack',
  'dying of laughter, I’m dying of laughter',
  'is the suicide grip safe on bench press?',
  'suicide sprints twice a week',
  'I’m killing myself in the gym',
  'hanging myself from the bar for a minute, is that grip work?',
  'I’m cutting myself some slack this week',
  'food poisoning last week, can I train?',
  'sugar is poison, they say',
  'the stroke of a swimmer',
  'unconscious bias',
  'I can breathe better when I brace',
  'how many kms should I run?',
  'I hurt myself deadlifting, it is my lower back',
  'faint hope of a muscle-up',
  'what is the painting in the chest of drawers',
  'mort de rire',
  'je meurs de faim après l’entraînement',
  'J’ai mal au cœur après les burpees',
  'je vais mourir de rire',
  'mon coach va me tuer',
  'je veux pas me faire du mal au dos',
  'me pendre à la barre trente secondes, ça sert à quoi ?',
  'séance de pecs : serre la poitrine en haut du mouvement',
  'poser le poids sur la poitrine puis pousser',
  'une intoxication alimentaire la semaine dernière',
  'j’ai arrêté de manger de la viande',
  'rien mangé depuis ce matin, je peux courir ?',
  'marre de la pluie',
  'une séance qui tue',
  'je suis crevé',
  'du blanc de poulet à la poitrine',
  '',
  '🏋️‍♀️ 100 kg!',
];

describe('the urgent words that editors keep', () => {
  it.each(URGENT)('call for help of kind %s in “%s”', (urgency, text) => {
    expect(urgencyOf(text)).toBe(urgency);
  });

  it.each(HARMLESS)('leave “%s” alone', (text) => {
    expect(urgencyOf(text)).toBeUndefined();
  });
});

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
