import type { DeskPatience, OpeningHours } from '@repere/protocol';

/** What the owner has decided about the desk. */
export interface DeskSettings extends DeskPatience {
  /** `null`: somebody always answers. */
  hours: OpeningHours | null;
}

/** Where the desk's settings sleep. */
export interface SettingsStore {
  /** Nothing where nothing was ever decided. */
  read(): Promise<DeskSettings | undefined>;
  /** In turn with everybody else; `admit` rejects to refuse. Errors: those of `admit`, `not_stored`. */
  save(settings: DeskSettings, admit: () => Promise<void>): Promise<void>;
  /** Resolves once nothing is being stored that was admitted before. */
  settled(): Promise<void>;
}
