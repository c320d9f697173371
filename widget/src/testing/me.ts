import type { Me } from '@repere/protocol';

/** A signed-in person for tests, with the settings that a new account has. */
export function someMe(given: Partial<Me> = {}): Me {
  return {
    id: 'ana',
    handle: 'ana',
    name: 'Ana',
    role: 'member',
    language: 'en',
    about: '',
    units: 'metric',
    findable: true,
    showPresence: true,
    email: 'ana@example.org',
    secondFactor: false,
    enrolling: false,
    ...given,
  };
}
