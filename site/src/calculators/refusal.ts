/** Why a calculator gives no figure. */
export type RefusalReason =
  | 'under-18'
  | 'pregnant'
  | 'low-weight'
  | 'low-weight-deficit'
  | 'kidneys'
  | 'pain'
  | 'heart'
  | 'too-many-repetitions'
  | 'lighter-than-bar'
  | 'out-of-range';

export interface Refusal {
  refused: RefusalReason;
}

/** Whether an answer is none. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
