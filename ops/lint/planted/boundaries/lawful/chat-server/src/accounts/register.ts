import { clock } from '../core/index.ts';
import { port } from './account.store.ts';

export const register = [clock, port];
