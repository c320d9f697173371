import { join } from 'node:path';

/** The repository that this command is part of. */
export const REPOSITORY = join(import.meta.dirname, '../../..');
