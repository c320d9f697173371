import { RESTORE_ADVICE } from './restore-advice.ts';

/** A document that cannot be trusted. It is left as it is: never read as empty, never written over. */
export class DamagedDocument extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path} is damaged: ${reason}. Nothing was changed. ${RESTORE_ADVICE}`);
    this.name = 'DamagedDocument';
    this.path = path;
  }
}
