import { Low } from 'lowdb';
import type { port } from '../../accounts/account.store.ts';

export const store: [typeof Low, typeof port] = [Low, 1];
