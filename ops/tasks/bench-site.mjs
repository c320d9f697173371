import './require-node.mjs';

await import('../lab/site/main.ts');
