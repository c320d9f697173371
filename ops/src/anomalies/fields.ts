/** The fields of an entry. The first six are written by people; the machine keeps the others, and `status` where an anomaly returns. */
export const PEOPLE_WRITE = ['date', 'type', 'description', 'conditions', 'impact', 'status'] as const;
export const MACHINE_KEEPS = ['release', 'fingerprint', 'count', 'firstSeen', 'lastSeen'] as const;
export type FieldName = (typeof PEOPLE_WRITE)[number] | (typeof MACHINE_KEEPS)[number];

/** What each is called in the file. */
export const CALLED: Record<FieldName, string> = {
  date: 'Date',
  type: 'Type',
  description: 'Description',
  conditions: 'Conditions of appearance',
  impact: 'Impact',
  status: 'Status',
  release: 'Release',
  fingerprint: 'Fingerprint',
  count: 'Count',
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
};

/** What the six were called in French. The machine's own have one name. */
const IN_FRENCH: Partial<Record<FieldName, string>> = { conditions: "Conditions d'apparition", status: 'Statut' };

const BY_NAME = new Map<string, { name: FieldName; french: boolean }>(
  [
    ...Object.entries(CALLED).map(([name, called]) => ({ name, called, french: false })),
    ...Object.entries(IN_FRENCH).map(([name, called]) => ({ name, called, french: true })),
  ].map(({ name, called, french }) => [called.toLowerCase(), { name: name as FieldName, french }]),
);

/** The field that is called so, and whether it is in French. */
export function fieldCalled(called: string): { name: FieldName; french: boolean } | undefined {
  return BY_NAME.get(called.normalize('NFC').replaceAll('’', "'").toLowerCase());
}

/** Kinds of anomaly, as both languages name them. */
export const TYPES = [
  ...['display', 'data', 'delivery', 'access', 'performance', 'operation'],
  ...['affichage', 'données', 'envoi', 'accès', 'exploitation'],
];
