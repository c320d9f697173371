import './require-node.mjs';

await import('../src/tasks/build.ts');
