import { energyNeeds, type EnergyQuestion } from './energy-needs.ts';
import type { Row } from './form.ts';
import { heartZones } from './heart-rate.ts';
import type { Calculator } from './list.ts';
import { macros } from './macros.ts';
import { oneRepetitionMaximum } from './one-repetition-maximum.ts';
import { platesFor } from './plates.ts';
import { proteinNeeds, type ProteinQuestion } from './protein.ts';
import { isRefusal, type Refusal } from './refusal.ts';

/** What was filled in: weights in kilograms, heights in centimetres, loads in the unit of their discs. */
export interface Values {
  unit: 'kg' | 'lb';
  number(name: string): number;
  /** A number that need not be given. */
  known(name: string): number | undefined;
  choice(name: string): string;
  check(name: string): boolean;
}

/** The lines of an answer, and of a bar the discs on each end; or why there is none. */
export type Answer = { rows: Row[]; discs?: readonly number[] } | Refusal;

/** What each calculator answers to what was filled in. */
export const ANSWERS: Record<Calculator, (values: Values) => Answer> = {
  'energy-needs': (values) => {
    const [weight, height, age] = [values.number('weight'), values.number('height'), values.number('age')];
    const [sex, activity, goal] = ['sex', 'activity', 'goal'].map(values.choice) as [string, string, string];
    const body = { weight, height, age, sex, activity, goal, pregnant: values.check('pregnant') };
    const fatFreeMass = values.known('fatFreeMass');
    const answer = energyNeeds({ ...body, ...(fatFreeMass !== undefined && { fatFreeMass }) } as EnergyQuestion);
    if (isRefusal(answer)) return answer;
    const { keeps, aim, resting } = answer;
    const estimates = Object.values(resting);
    return {
      rows: [
        { name: 'keeps', unit: 'kcal', values: [keeps.from, keeps.to] },
        ...(aim ? [{ name: 'aim', unit: 'kcal' as const, values: [aim.from, aim.to] }] : []),
        { name: 'resting', unit: 'kcal', values: [Math.min(...estimates), Math.max(...estimates)] },
      ],
    };
  },
  macros: (values) => {
    const answer = macros({
      energy: values.number('energy'),
      weight: values.number('weight'),
      age: values.number('age'),
      proteinPerKilogram: values.number('proteinPerKilogram'),
      fatShare: values.number('fatShare') / 100,
      pregnant: values.check('pregnant'),
    });
    if (isRefusal(answer)) return answer;
    return { rows: Object.entries(answer).map(([name, grams]) => ({ name, unit: 'grams', values: [grams] })) };
  },
  protein: (values) => {
    const fatFreeMass = values.known('fatFreeMass');
    const answer = proteinNeeds({
      weight: values.number('weight'),
      age: values.number('age'),
      training: values.choice('training') as ProteinQuestion['training'],
      ...(fatFreeMass !== undefined && { fatFreeMass }),
      pregnant: values.check('pregnant'),
      kidneys: values.check('kidneys'),
    });
    if (isRefusal(answer)) return answer;
    const { about, from, to } = answer;
    const range = from < to ? [{ name: 'range', unit: 'grams' as const, values: [from, to] }] : [];
    return { rows: [{ name: 'about', unit: 'grams', values: [about] }, ...range] };
  },
  'one-repetition-maximum': (values) => {
    const question = {
      weight: values.number('lifted'),
      repetitions: values.number('repetitions'),
      pain: values.check('pain'),
    };
    const answer = oneRepetitionMaximum(question);
    if (isRefusal(answer)) return answer;
    const { from, to, loads } = answer;
    return {
      rows: [
        { name: 'maximum', unit: 'load', values: from === to ? [from] : [from, to] },
        ...loads.map(({ share, weight }) => ({
          name: `load-${Math.round(share * 100)}`,
          unit: 'load' as const,
          values: [weight],
        })),
      ],
    };
  },
  'heart-rate': (values) => {
    const resting = values.known('resting');
    const [heart, pregnant] = [values.check('heart'), values.check('pregnant')];
    const answer = heartZones({
      age: values.number('age'),
      ...(resting !== undefined && { resting }),
      heart,
      pregnant,
    });
    if (isRefusal(answer)) return answer;
    const { maximum, zones } = answer;
    return {
      rows: [
        { name: 'maximum', unit: 'bpm', values: [maximum.from, maximum.to] },
        ...zones.map(({ effort, from, to }) => ({ name: effort, unit: 'bpm' as const, values: [from, to] })),
      ],
    };
  },
  plates: (values) => {
    const answer = platesFor({ unit: values.unit, total: values.number('total'), bar: values.number('bar') });
    if (isRefusal(answer)) return answer;
    return { rows: [{ name: 'loaded', unit: 'load', values: [answer.total] }], discs: answer.side };
  },
};
