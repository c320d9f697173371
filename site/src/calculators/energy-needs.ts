import { type Activity, ACTIVITY } from './activity.ts';
import { type Body, bodyMassIndex } from './person.ts';
import { cunningham, harrisBenedict, mifflinStJeor } from './resting-energy.ts';
import type { Refusal } from './refusal.ts';

/** Below this body-mass index nobody is told how to eat less (WHO: underweight under 18.5). */
const LOW_BODY_MASS_INDEX = 18.5;

/** From here on a deficit is offered: it would otherwise lead a slim person to the border of underweight. */
const DEFICIT_FROM = 20;

/** Adults alone were measured for these formulas, up to this age. */
const [YOUNGEST, OLDEST] = [18, 90];

/** Kilocalories a day. At about this deficit people who lift gained no lean mass any more (Murphy and Koehler 2022, 10.1111/sms.14075). */
const MOST_DEFICIT = 500;

/** How far a day's needs may lie from what the formulas say, either way: a tenth. */
const SPREAD = 0.1;

export interface EnergyQuestion extends Body {
  activity: Activity;
  goal: 'keep' | 'lose' | 'gain';
  pregnant: boolean;
  /** Kilograms, where it is known. */
  fatFreeMass?: number;
}

/** Kilocalories a day. */
export interface EnergyAnswer {
  /** At rest, by each formula. */
  resting: { mifflin: number; harris: number; cunningham?: number };
  /** What keeps the weight: from, about, to. */
  keeps: { from: number; about: number; to: number };
  /** What the goal asks for; absent where the goal is to keep the weight. */
  aim?: { from: number; to: number };
}

/** What a body uses in a day, and what to eat for a goal; or why that is not for a calculator to say. */
export function energyNeeds(question: EnergyQuestion): EnergyAnswer | Refusal {
  const { age, activity, goal, pregnant, fatFreeMass } = question;
  if (age < YOUNGEST) return { refused: 'under-18' };
  if (age > OLDEST) return { refused: 'out-of-range' };
  if (pregnant) return { refused: 'pregnant' };
  const index = bodyMassIndex(question);
  if (index < LOW_BODY_MASS_INDEX && goal !== 'gain') return { refused: 'low-weight' };
  if (goal === 'lose' && index < DEFICIT_FROM) return { refused: 'low-weight-deficit' };
  const resting = { mifflin: mifflinStJeor(question), harris: harrisBenedict(question) };
  const lean = fatFreeMass === undefined ? {} : { cunningham: cunningham(fatFreeMass) };
  const about = (lean.cunningham ?? resting.mifflin) * ACTIVITY[activity];
  const keeps = { from: about * (1 - SPREAD), about, to: about * (1 + SPREAD) };
  return { resting: { ...resting, ...lean }, keeps, ...aimOf(goal, about) };
}

/** A tenth to a fifth less, or a twentieth to a tenth more: slow enough to keep muscle, or to gain little fat. */
function aimOf(goal: EnergyQuestion['goal'], about: number): Pick<EnergyAnswer, 'aim'> {
  const less = (share: number): number => about - Math.min(about * share, MOST_DEFICIT);
  if (goal === 'lose') return { aim: { from: less(0.2), to: less(0.1) } };
  return goal === 'gain' ? { aim: { from: about * 1.05, to: about * 1.1 } } : {};
}
