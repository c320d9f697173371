export { start } from './app.ts';
