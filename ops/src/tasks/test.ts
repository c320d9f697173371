import { buildSite } from './build-site.ts';
import { checkJobs } from './check-jobs.ts';
import { ensureComponents } from './components.ts';
import { type Job, reportFailures, runJobs } from './jobs.ts';
import { asResult, giveUp } from './step.ts';
import { type Count, runTests } from './vitest.ts';

/** In this order: browsers do not meet servers that are being killed, and what takes longest is last. */
const ON_THEIR_OWN = ['parts', 'widget', 'journeys'];

/** Every page on a phone too, and four times as many kills. */
const full = process.argv.includes('--full');

const total: Count = { passed: 0, failed: 0 };
const site: Job = { name: 'site', run: () => asResult(buildSite) };
const units = testsOf('units');

try {
  await ensureComponents();
  console.log('Site, types, lint, format, units');
  // The site is there long before lint ends, and so before Astro is asked for types: it is never at work twice.
  const failed = await runJobs([site, ...checkJobs, units], 2);
  total.failed += failed.filter(({ job }) => job !== units).length;
  // Without pages most of what follows would fail too, and say nothing of its own.
  const built = failed.every(({ job }) => job !== site);
  if (built) console.log('Tests');
  reportFailures([...failed, ...(built ? await runJobs(ON_THEIR_OWN.map(testsOf), 1) : [])]);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
} catch (error) {
  giveUp(error);
}

/** A project of tests, that adds to the total. */
function testsOf(name: string): Job {
  return {
    name,
    run: async () => {
      const result = await runTests(name, full);
      total.passed += result.count.passed;
      total.failed += result.count.failed || (result.code === 0 ? 0 : 1);
      return result;
    },
  };
}
