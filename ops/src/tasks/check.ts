import { checkJobs } from './check-jobs.ts';
import { reportFailures, runJobs } from './jobs.ts';
import { runTests } from './vitest.ts';

console.log('Checking types, lint, boundaries, format and units');
reportFailures(await runJobs([...checkJobs, { name: 'units', run: () => runTests('units') }], 2));
