/** The command that puts a store back from its newest backup. */
export const RESTORE_COMMAND = 'npx repere restore';

/** A document that cannot be trusted. It is left as it is: never read as empty, never written over. */
export class DamagedDocument extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path} is damaged: ${reason}. Nothing was changed. Bring the store back with "${RESTORE_COMMAND}".`);
    this.name = 'DamagedDocument';
    this.path = path;
  }
}
