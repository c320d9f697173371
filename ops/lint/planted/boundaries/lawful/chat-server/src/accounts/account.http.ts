import { app } from '../http/index.ts';
import { register } from './register.ts';

export const routes = [app, register];
