import type { Config } from '@repere/chat-server';

/** How a thing is: as it should be; worth a look; in the way; not looked at. */
export type State = 'ok' | 'warning' | 'fault' | 'skipped';

/** One thing that a check found. */
export interface Finding {
  state: State;
  /** What it is, in one sentence. */
  says: string;
  /** What to type, or to change, where something is to be done. */
  remedy?: string;
}

/** What is examined: this machine under this configuration, and a deployment by its address. */
export interface Patient {
  /** Absent where the environment has faults, which are in `faults`. */
  config: Config | undefined;
  faults: readonly string[];
  /** Where people reach it. Absent: only the machine is looked at. */
  url: URL | undefined;
  /** The folder in which the command was typed. */
  cwd: string;
  /** Milliseconds since the epoch, as this machine believes. */
  now(): number;
  /** Asks the running server. Error: a ControlError, such as `nobody_listening`. */
  askServer(command: string): Promise<unknown>;
}

/** One look at one thing. What it throws is a fault of that thing. */
export interface Check {
  name: string;
  look(patient: Patient): Promise<Finding[]>;
}

/** How long a check waits for anybody else, in milliseconds. */
export const PATIENCE = 5_000;

export const ok = (says: string): Finding => ({ state: 'ok', says });
export const warning = (says: string, remedy: string): Finding => ({ state: 'warning', says, remedy });
export const fault = (says: string, remedy: string): Finding => ({ state: 'fault', says, remedy });
export const skipped = (says: string): Finding => ({ state: 'skipped', says });

/** A check that needs the configuration, and is left out where that has faults. */
export function withConfig(name: string, look: (config: Config, patient: Patient) => Promise<Finding[]>): Check {
  return {
    name,
    async look(patient) {
      if (!patient.config) return [skipped('not looked at: the configuration has faults')];
      return look(patient.config, patient);
    },
  };
}
