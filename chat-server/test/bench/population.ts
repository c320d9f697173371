import { createHash } from 'node:crypto';
import type { Account } from '../../src/accounts/account.store.ts';
import type { Session } from '../../src/accounts/sessions/session.store.ts';

/** Sessions of each account. */
export const SESSIONS_EACH = 2;

/** Every handle begins with this: the prefix that finds everybody. */
export const EVERYBODY = 'me';

export const PASSWORD = 'juniper under snow';

const DAY = 24 * 60 * 60_000;

const FIRST =
  `Léa Marie Inès Chloé Jade Louise Alice Zoé Anaïs Nour Emma Lina Rose Mila Agathe Noémie Sofia Yasmine Élodie Maëlys Lucas Hugo
  Gabriel Léo Raphaël Arthur Jules Adam Maël Noé Éthan Théo Sacha Rayan Nathan Tom Björn Søren İlker Đức`.split(/\s+/);
const LAST =
  `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand Morel
  Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François
  Legrand Gauthier García Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Strauß`.split(
    /\s+/,
  );

/** The person of a number: always the same, so that nothing but the number has to be known of a folder. */
export function accountOf(number: number, passwordHash: string): Account {
  const handle = handleOf(number);
  return {
    id: uuidOf(`account ${number}`),
    email: emailOf(number),
    passwordHash,
    handle,
    name: nameOf(number, number),
    role: 'member',
    language: 'fr',
    createdAt: 1_700_000_000_000 + number,
  };
}

export function idOf(number: number): string {
  return uuidOf(`account ${number}`);
}

export function handleOf(number: number): string {
  return `${EVERYBODY}-${String(number).padStart(6, '0')}`;
}

export function emailOf(number: number): string {
  return `${handleOf(number)}@example.org`;
}

/** A plausible name. Numbers that differ give words that differ. */
export function nameOf(first: number, last: number): string {
  return `${FIRST[first % FIRST.length]!} ${LAST[(last * 7) % LAST.length]!}`;
}

/** The token of one of a person's sessions. */
export function tokenOf(number: number, session: number): string {
  return createHash('sha256').update(`token ${number} ${session}`).digest('base64url');
}

export function sessionOf(number: number, session: number, now: number): Session {
  return {
    id: uuidOf(`session ${number} ${session}`),
    tokenHash: createHash('sha256').update(tokenOf(number, session)).digest('base64url'),
    account: idOf(number),
    carrier: 'cookie',
    createdAt: now,
    confirmedAt: now,
    lastUsedAt: now,
    expiresAt: now + 60 * DAY,
    idleLimit: 14 * DAY,
    device: 'Firefox on Linux',
  };
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
