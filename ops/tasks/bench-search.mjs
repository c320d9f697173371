import './require-node.mjs';

await import('../src/tasks/bench-search.ts');
