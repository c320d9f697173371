import './require-node.mjs';

await import('../lab/main.ts');
