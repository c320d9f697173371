/** Where an anomaly stands. */
export const STATES = ['new', 'ongoing', 'corrected', 'regressed', 'archived'] as const;
type State = (typeof STATES)[number];

/** A status as it stands in the file. */
export interface Status {
  state: State;
  /** The release that corrected it, or that showed it again. */
  release: string | undefined;
  /** How many characters of the field say this; a person may have written more behind. */
  length: number;
}

const WORDS: readonly [State, RegExp][] = [
  ['new', /^(?:new|nouveau|nouvelle)/i],
  ['ongoing', /^(?:ongoing|en cours)/i],
  ['corrected', /^(?:corrected|corrigée?)/i],
  ['regressed', /^(?:regressed|régressée?|réapparue?)/i],
  ['archived', /^(?:archived|archivée?)/i],
];

/** A version behind a status, in any of the ways in which people write one. */
const RELEASE =
  /^\s+(?:in |dans |en )?(?:version |la version )?\(?`?v?(\d+\.\d+\.\d+(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?)`?\)?/i;

/** Reads the beginning of a status, in either language; `undefined` where it is none. */
export function readStatus(value: string): Status | undefined {
  for (const [state, word] of WORDS) {
    const [said] = word.exec(value) ?? [];
    if (said === undefined || /^[\p{L}\d]/u.test(value.slice(said.length))) continue;
    const release = state === 'corrected' || state === 'regressed' ? RELEASE.exec(value.slice(said.length)) : null;
    return { state, release: release?.[1], length: said.length + (release?.[0].length ?? 0) };
  }
  return undefined;
}

/** A status as the machine writes it. */
export function writeStatus(state: 'corrected' | 'regressed', release: string, french: boolean): string {
  if (!french) return `${state} in ${release}`;
  return `${state === 'corrected' ? 'corrigée' : 'réapparue'} dans ${release}`;
}
