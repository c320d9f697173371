import { store } from './storage/lowdb/index.ts';

export const start = store;
