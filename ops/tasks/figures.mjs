import './require-node.mjs';

await import('../src/tasks/figures.ts');
