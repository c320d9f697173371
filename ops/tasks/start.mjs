import './require-node.mjs';

await import('../src/tasks/start.ts');
