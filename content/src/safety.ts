import { list, words } from './words.ts';

/** Whom a page is for, whom it is not for, and what sends a reader to a doctor. Required on every page, exercises too. */
export const safety = {
  audience: words(10, 300, 'whom the page is written for, and whom it leaves out'),
  contraindications: list(
    words(10, 240, 'one condition under which the advice does not apply'),
    1,
    'who should not follow this without asking first',
  ),
  seeDoctorIf: list(words(10, 240, 'one sign that calls for a doctor'), 1, 'the signs that call for a doctor'),
};
