/**
 * Words that speak for the site, in French and English, without accents. In a name they are refused as words; those of `STEMS` also as
 * the beginning of one. Titles (Dr, diététicien, nutritionist) are left out: a member may well be one, and the badge tells who is a coach.
 */
export const RESERVED_WORDS: readonly string[] = [
  ...['coach', 'coachs', 'coaches', 'coaching', 'entraineur', 'entraineurs', 'entraineuse', 'entraineuses'],
  ...[
    'admin',
    'admins',
    'administrateur',
    'administratrice',
    'administrator',
    'administration',
    'sysadmin',
    'webmaster',
  ],
  ...['moderateur', 'moderatrice', 'moderator', 'moderation', 'support', 'staff', 'equipe'],
  ...['official', 'officiel', 'officielle', 'repere', 'system', 'systeme'],
];

/** Beginnings that a name's word must not have: no name that we know of begins so, `NAMES_APART` aside. */
export const STEMS: readonly string[] = ['coach', 'admin', 'moderat', 'entraineu', 'repere'];

/** What is put before a stem to make one word of it, as in "lecoach" and "realadmin". */
export const PREFIXES: readonly string[] = [
  ...[
    'le',
    'la',
    'the',
    'mon',
    'ma',
    'my',
    'your',
    'votre',
    'ton',
    'notre',
    'our',
    'vrai',
    'real',
    'super',
    'head',
    'chef',
    'iam',
    'team',
  ],
];

/** Refused when nothing else is in a name: as one word among others they are surnames (Lucian Bot). */
export const ALONE: readonly string[] = ['bot', 'root', 'modo'];

/** What a handle, which has no spaces, must not contain. Not "staff", which ends twenty surnames: alone, or after a prefix, it is refused as a word. */
export const IN_HANDLES: readonly string[] = [
  ...['coach', 'admin', 'moderat', 'support', 'official', 'officiel', 'entraineur', 'entraineuse', 'repere', 'equipe'],
];

/** French and English words and names that contain one of `IN_HANDLES` and claim nothing (sought in the word lists of Debian). */
export const HANDLES_APART: readonly string[] = [
  ...[
    'badminton',
    'stagecoach',
    'coachman',
    'coachella',
    'cockroach',
    'moderato',
    'immoderate',
    'supporter',
    'supportrice',
    'supporteur',
  ],
  ...[
    'insupportable',
    'supportable',
    'supportive',
    'unofficial',
    'officialdom',
    'equipement',
    'equipementier',
    'equipee',
  ],
  ...['reperer'],
];

/** The same for words of names. */
export const NAMES_APART: readonly string[] = ['coachella', 'coachman', 'moderato', 'reperer'];
