import type { Figure } from './figure-types.ts';
import { backSquat } from './poses/back-squat.ts';
import { benchPress } from './poses/bench-press.ts';
import { bicepsCurl } from './poses/biceps-curl.ts';
import { bulgarianSplitSquat } from './poses/bulgarian-split-squat.ts';
import { deadBug } from './poses/dead-bug.ts';
import { deadlift } from './poses/deadlift.ts';
import { dumbbellBenchPress } from './poses/dumbbell-bench-press.ts';
import { farmerCarry } from './poses/farmer-carry.ts';
import { gobletSquat } from './poses/goblet-squat.ts';
import { hipThrust } from './poses/hip-thrust.ts';
import { invertedRow } from './poses/inverted-row.ts';
import { latPulldown } from './poses/lat-pulldown.ts';
import { lateralRaise } from './poses/lateral-raise.ts';
import { oneArmRow } from './poses/one-arm-row.ts';
import { overheadPress } from './poses/overhead-press.ts';
import { plank } from './poses/plank.ts';
import { pullUp } from './poses/pull-up.ts';
import { pushUp } from './poses/push-up.ts';
import { romanianDeadlift } from './poses/romanian-deadlift.ts';
import { sidePlank } from './poses/side-plank.ts';

/** Every drawn exercise, by the key of its page. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  'back-squat': backSquat,
  'bench-press': benchPress,
  'biceps-curl': bicepsCurl,
  'bulgarian-split-squat': bulgarianSplitSquat,
  'dead-bug': deadBug,
  deadlift: deadlift,
  'dumbbell-bench-press': dumbbellBenchPress,
  'farmer-carry': farmerCarry,
  'goblet-squat': gobletSquat,
  'hip-thrust': hipThrust,
  'inverted-row': invertedRow,
  'lat-pulldown': latPulldown,
  'lateral-raise': lateralRaise,
  'one-arm-row': oneArmRow,
  'overhead-press': overheadPress,
  plank: plank,
  'pull-up': pullUp,
  'push-up': pushUp,
  'romanian-deadlift': romanianDeadlift,
  'side-plank': sidePlank,
};
