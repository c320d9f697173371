import Koa from 'koa';
import { clock } from '../core/index.ts';

export const app = [Koa, clock];
