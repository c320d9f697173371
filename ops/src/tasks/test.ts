import { buildSite } from './build-site.ts';
import { checkJobs } from './check-jobs.ts';
import { ensureComponents } from './components.ts';
import { reportFailures, runJobs } from './jobs.ts';
import { giveUp } from './step.ts';
import { type Count, runTests } from './vitest.ts';

/** In this order: what is quick to fail comes first, and browsers do not meet servers that are being killed. */
const PROJECTS = ['units', 'parts', 'widget', 'journeys'];

/** Every page on a phone too, and four times as many kills. */
const full = process.argv.includes('--full');

try {
  await ensureComponents();
  console.log('Types, lint, format');
  const failed = await runJobs(checkJobs, 2);
  console.log('Building the site');
  await buildSite();
  console.log('Tests');
  const total: Count = { passed: 0, failed: failed.length };
  const tests = PROJECTS.map((name) => ({
    name,
    run: async () => {
      const result = await runTests(name, full);
      total.passed += result.count.passed;
      total.failed += result.count.failed || (result.code === 0 ? 0 : 1);
      return result;
    },
  }));
  reportFailures([...failed, ...(await runJobs(tests, 1))]);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
} catch (error) {
  giveUp(error);
}
