/** What a day holds, as a multiple of the energy at rest (EFSA 2013, 10.2903/j.efsa.2013.3005). */
export const ACTIVITY = { low: 1.4, moderate: 1.6, active: 1.8, 'very-active': 2 } as const;

/** How active somebody is. */
export type Activity = keyof typeof ACTIVITY;
