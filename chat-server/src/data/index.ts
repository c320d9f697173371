export { dataCommands } from './data.commands.ts';
export { createErasures, type Erasures } from './erasures.ts';
