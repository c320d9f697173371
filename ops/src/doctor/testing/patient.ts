import { ControlError, readConfig } from '@repere/chat-server';
import type { Patient } from '../check.ts';

/** A machine with an environment, on which no server runs. */
export function patientWith(env: Record<string, string>, more: Partial<Patient> = {}): Patient {
  const read = readConfig(env, '/nowhere');
  if (!read.ok) throw new Error(read.faults.join('; '));
  return {
    config: read.config,
    faults: [],
    url: undefined,
    cwd: '/nowhere',
    now: Date.now,
    askServer: async () => {
      throw new ControlError('nobody_listening', 'nobody listens');
    },
    ...more,
  };
}
