import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITY } from './activity.ts';
import { energyNeeds, type EnergyQuestion } from './energy-needs.ts';
import { heartZones, maximalHeartRate } from './heart-rate.ts';
import { macros } from './macros.ts';
import { brzycki, epley, oneRepetitionMaximum } from './one-repetition-maximum.ts';
import { type Body, bodyMassIndex } from './person.ts';
import { platesFor } from './plates.ts';
import { proteinNeeds } from './protein.ts';
import { cunningham, harrisBenedict, mifflinStJeor } from './resting-energy.ts';
import { toCentimetres, toKilograms, toPounds } from './units.ts';

const M: Body = { sex: 'male', weight: 80, height: 180, age: 30 };
const F: Body = { sex: 'female', weight: 65, height: 165, age: 35 };
const LEAN = { M: 68, F: 46.8 };

describe('the published formulas', () => {
  it('give the energy at rest', () => {
    expect([mifflinStJeor(M), mifflinStJeor(F)]).toEqual([1780, 1345.25]);
    expect(harrisBenedict(M)).toBeCloseTo(1853.63, 2);
    expect(harrisBenedict(F)).toBeCloseTo(1408.27, 2);
    expect(cunningham(LEAN.M)).toBeCloseTo(1838.8, 6);
    expect(cunningham(LEAN.F)).toBeCloseTo(1380.88, 6);
  });

  it('give what a day holds', () => {
    expect(mifflinStJeor(M) * ACTIVITY.moderate).toBeCloseTo(2848, 6);
    expect(mifflinStJeor(F) * ACTIVITY.moderate).toBeCloseTo(2152.4, 6);
  });

  it('give the one-repetition maximum', () => {
    expect(epley(100, 5)).toBeCloseTo(116.67, 2);
    expect(brzycki(100, 5)).toBeCloseTo(112.5, 6);
    expect([epley(100, 1), brzycki(100, 1)]).toEqual([100, 100]);
    expect(epley(100, 10)).toBeCloseTo(133.33, 2);
    expect(brzycki(100, 10)).toBeCloseTo(133.33, 2);
  });

  it('give the maximal heart rate', () => {
    expect([maximalHeartRate(30), maximalHeartRate(35)]).toEqual([187, 183.5]);
  });

  it('convert units', () => {
    expect(toKilograms(225)).toBeCloseTo(102.058, 3);
    expect(toPounds(toKilograms(225))).toBeCloseTo(225, 9);
    expect(toCentimetres(5, 11)).toBeCloseTo(180.34, 6);
  });
});

describe('energy needs', () => {
  const question: EnergyQuestion = { ...M, activity: 'moderate', goal: 'keep', pregnant: false };

  it('are a range about what the formulas say', () => {
    const answer = energyNeeds(question);
    expect(answer).toMatchObject({ resting: { mifflin: 1780 } });
    expect(answer).toMatchObject({ keeps: { about: expect.closeTo(2848, 6), from: expect.closeTo(2563.2, 6) } });
    expect(answer).not.toHaveProperty('aim');
  });

  it('go by fat-free mass where it is known', () => {
    const answer = energyNeeds({ ...question, fatFreeMass: LEAN.M });
    expect(answer).toMatchObject({ keeps: { about: expect.closeTo(1838.8 * 1.6, 6) } });
  });

  it.each([
    ['under 18', { age: 17 }, 'under-18'],
    ['beyond the ages that were measured', { age: 91 }, 'out-of-range'],
    ['who is pregnant', { pregnant: true }, 'pregnant'],
    ['who weighs too little', { weight: 59 }, 'low-weight'],
    ['who would come to weigh too little', { weight: 64, goal: 'lose' }, 'low-weight-deficit'],
  ] as const)('are refused to somebody %s', (_, change, refused) => {
    expect(energyNeeds({ ...question, ...change })).toEqual({ refused });
  });

  it('offer somebody who weighs too little a way to gain, and nobody a deficit of more than a fifth or of 500 kcal', () => {
    expect(energyNeeds({ ...question, weight: 55, goal: 'gain' })).toHaveProperty('aim');
    const body = fc.record({
      sex: fc.constantFrom('female', 'male'),
      weight: fc.integer({ min: 35, max: 200 }),
      height: fc.integer({ min: 140, max: 210 }),
      age: fc.integer({ min: 10, max: 99 }),
      activity: fc.constantFrom('low', 'moderate', 'active', 'very-active'),
      goal: fc.constantFrom('keep', 'lose', 'gain'),
      pregnant: fc.boolean(),
    });
    fc.assert(
      fc.property(body, (each) => {
        const answer = energyNeeds(each as EnergyQuestion);
        if ('refused' in answer) return;
        expect(each.pregnant).toBe(false);
        expect(each.age).toBeGreaterThanOrEqual(18);
        if (each.goal === 'lose') {
          expect(bodyMassIndex(each)).toBeGreaterThanOrEqual(20);
          expect(answer.aim!.from).toBeGreaterThanOrEqual(answer.keeps.about * 0.8 - 1e-9);
          expect(answer.aim!.from).toBeGreaterThanOrEqual(answer.keeps.about - 500 - 1e-9);
          expect(answer.aim!.to).toBeGreaterThanOrEqual(answer.aim!.from);
        }
        expect(answer.keeps.from).toBeLessThan(answer.keeps.to);
      }),
    );
  });
});

describe('protein', () => {
  const question = { weight: 80, age: 30, training: 'lifting', pregnant: false, kidneys: false } as const;

  it('goes by weight and by what one does', () => {
    expect(proteinNeeds({ ...question, training: 'none' })).toMatchObject({ about: expect.closeTo(66.4, 6) });
    const lifting = proteinNeeds(question);
    expect(lifting).toMatchObject({ from: 112, to: 160, about: 128, source: 'issn-2017' });
    const lean = proteinNeeds({ ...question, training: 'lifting-in-deficit', fatFreeMass: LEAN.M });
    expect(lean).toMatchObject({ from: expect.closeTo(156.4, 6), to: expect.closeTo(210.8, 6) });
    expect(proteinNeeds({ ...question, training: 'lifting-in-deficit' })).toMatchObject({ about: 128 });
  });

  it.each([
    ['under-18', { age: 17 }],
    ['pregnant', { pregnant: true }],
    ['kidneys', { kidneys: true }],
  ] as const)('is refused: %s', (refused, change) => {
    expect(proteinNeeds({ ...question, ...change })).toEqual({ refused });
  });
});

describe('macros', () => {
  const question = { energy: 2848, weight: 80, age: 30, proteinPerKilogram: 1.8, fatShare: 0.3, pregnant: false };

  it('share a day out, carbohydrate being the rest', () => {
    const answer = macros(question);
    expect(answer).toMatchObject({
      protein: 144,
      fat: expect.closeTo(94.93, 2),
      carbohydrate: expect.closeTo(354.4, 1),
    });
  });

  it('are refused where nothing would be left, under 18 and in a pregnancy', () => {
    expect(macros({ ...question, energy: 700 })).toEqual({ refused: 'out-of-range' });
    expect(macros({ ...question, age: 15 })).toEqual({ refused: 'under-18' });
    expect(macros({ ...question, pregnant: true })).toEqual({ refused: 'pregnant' });
  });
});

describe('one-repetition maximum', () => {
  it('is a range, and loads go by its lower end', () => {
    const answer = oneRepetitionMaximum({ weight: 100, repetitions: 5, pain: false });
    expect(answer).toMatchObject({ from: 112.5, to: expect.closeTo(116.67, 2) });
    expect(answer).toMatchObject({ loads: expect.arrayContaining([{ share: 0.8, weight: 90 }]) });
    expect(oneRepetitionMaximum({ weight: 90, repetitions: 1, pain: false })).toMatchObject({ from: 90, to: 90 });
  });

  it.each([
    [{ weight: 60, repetitions: 11, pain: false }, 'too-many-repetitions'],
    [{ weight: 60, repetitions: 5, pain: true }, 'pain'],
    [{ weight: 60, repetitions: 0, pain: false }, 'out-of-range'],
    [{ weight: 60, repetitions: 2.5, pain: false }, 'out-of-range'],
    [{ weight: 0, repetitions: 3, pain: false }, 'out-of-range'],
  ])('is refused for %o', (question, refused) => {
    expect(oneRepetitionMaximum(question)).toEqual({ refused });
  });
});

describe('heart rate', () => {
  it('has zones of the maximum, or of the reserve where the rest is known', () => {
    const plain = heartZones({ age: 30, heart: false, pregnant: false });
    expect(plain).toMatchObject({ maximum: { about: 187, from: 177, to: 197 } });
    expect(plain).toMatchObject({ zones: [{}, { effort: 'moderate', from: expect.closeTo(119.68, 6) }, {}] });
    const reserve = heartZones({ age: 30, resting: 60, heart: false, pregnant: false });
    expect(reserve).toMatchObject({
      zones: [{}, { from: expect.closeTo(110.8, 6), to: expect.closeTo(136.2, 6) }, {}],
    });
  });

  it.each([
    [{ age: 17 }, 'under-18'],
    [{ heart: true }, 'heart'],
    [{ pregnant: true }, 'pregnant'],
    [{ resting: 190 }, 'out-of-range'],
  ])('is refused for %o', (change, refused) => {
    expect(heartZones({ age: 30, heart: false, pregnant: false, ...change })).toEqual({ refused });
  });
});

describe('plates', () => {
  it('load a bar with the heaviest discs first', () => {
    expect(platesFor({ unit: 'kg', total: 100, bar: 20 })).toEqual({ side: [25, 15], total: 100 });
    expect(platesFor({ unit: 'lb', total: 225, bar: 45 })).toEqual({ side: [45, 45], total: 225 });
    expect(platesFor({ unit: 'kg', total: 20, bar: 20 })).toEqual({ side: [], total: 20 });
  });

  it('say what is nearest, and know which discs there are', () => {
    expect(platesFor({ unit: 'kg', total: 81, bar: 20 })).toEqual({ side: [25, 5], total: 80 });
    expect(platesFor({ unit: 'kg', total: 100, bar: 20, pairs: { 25: 0, 20: 1 } })).toMatchObject({
      side: [20, 15, 5],
    });
  });

  it('are refused below the bar, and beyond what bars bear', () => {
    expect(platesFor({ unit: 'kg', total: 15, bar: 20 })).toEqual({ refused: 'lighter-than-bar' });
    expect(platesFor({ unit: 'kg', total: NaN, bar: 20 })).toHaveProperty('refused');
    expect(platesFor({ unit: 'kg', total: 2_000, bar: 20 })).toEqual({ refused: 'out-of-range' });
  });

  it('never weigh more than was asked for, and never 2.5 kg less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 1_600 }), (quarters) => {
        const answer = platesFor({ unit: 'kg', total: quarters / 4, bar: 20 });
        if ('refused' in answer) throw new Error(answer.refused);
        expect(answer.total).toBeLessThanOrEqual(quarters / 4);
        expect(answer.total).toBeGreaterThan(quarters / 4 - 2.5);
        expect(20 + 2 * answer.side.reduce((sum, disc) => sum + disc, 0)).toBe(answer.total);
      }),
    );
  });
});
