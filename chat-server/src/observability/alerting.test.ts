import { expect, it } from 'vitest';
import { Alerting } from './alerting.ts';

const MINUTE = 60_000;

function watch({ refusals = 0 } = {}) {
  let now = 1_000_000;
  const [told, notTold]: [string[], unknown[]] = [[], []];
  const alerting = new Alerting({
    outlets: [
      async ({ subject }) => {
        if (refusals-- > 0) throw new Error('not now');
        told.push(subject);
      },
    ],
    clock: { now: () => now },
    alarm: () => () => undefined,
    notTold: (error) => notTold.push(error),
  });
  const after = async (ms: number) => {
    now += ms;
    alerting.look();
    await alerting.stop(MINUTE);
  };
  const fail = async (times: number) => {
    for (let each = 0; each < times; each += 1) alerting.failed();
    await alerting.stop(MINUTE);
  };
  return { alerting, told, notTold, after, fail };
}

const BURST = 'Repère: 10 errors within 5 minutes';
const OVER = 'Repère, over: no error for 10 minutes';

it('tells of a burst of errors once, and of its end, and then of the next', async () => {
  const { told, after, fail } = watch();
  await fail(9);
  expect(told).toEqual([]);
  await fail(500);
  expect(told).toEqual([BURST]);
  await after(9 * MINUTE);
  expect(told).toEqual([BURST]);
  await after(MINUTE);
  await after(60 * MINUTE);
  expect(told).toEqual([BURST, OVER]);
  await fail(10);
  expect(told).toEqual([BURST, OVER, BURST]);
});

it('is silent about errors now and then', async () => {
  const { told, after, fail } = watch();
  for (let each = 0; each < 100; each += 1) {
    await fail(1);
    await after(MINUTE);
  }
  expect(told).toEqual([]);
});

it('tells of three lost probes in a row, and of the one that arrives', async () => {
  const { alerting, told, after } = watch();
  for (const outcome of ['failed', 'failed', 'ok', 'failed', 'failed'] as const) alerting.probed(outcome);
  await after(0);
  expect(told).toEqual([]);
  for (const outcome of ['failed', 'failed', 'ok', 'ok'] as const) alerting.probed(outcome);
  await after(0);
  expect(told).toEqual([
    'Repère: messages of the probe do not arrive',
    'Repère, over: messages of the probe arrive again',
  ]);
});

it('tells that probes stay away where there were some, and nowhere else', async () => {
  const { alerting, told, after } = watch();
  await after(60 * MINUTE);
  expect(told).toEqual([]);
  alerting.probed('ok');
  await after(10 * MINUTE);
  await after(10 * MINUTE);
  alerting.probed('ok');
  await after(0);
  expect(told).toEqual(['Repère: nobody probes any more', 'Repère, over: probes come again']);
});

it('tries again where it could not be told, in order, each once', async () => {
  const { told, notTold, after, fail } = watch({ refusals: 2 });
  await fail(10);
  expect(told).toEqual([]);
  await after(10 * MINUTE);
  await after(MINUTE);
  await after(MINUTE);
  expect(told).toEqual([BURST, OVER]);
  expect(notTold).toHaveLength(2);
});

it('stops after its patience where an outlet does not answer, and sooner where all is told', async () => {
  const rings: (() => void)[] = [];
  let answer = (): void => undefined;
  const alerting = new Alerting({
    outlets: [() => new Promise((resolve) => (answer = resolve))],
    clock: { now: () => 1_000_000 },
    alarm: (_, ring) => {
      rings.push(ring);
      return () => undefined;
    },
    notTold: () => undefined,
  });
  for (let each = 0; each < 10; each += 1) alerting.failed();
  let stopped = 0;
  const stop = () => alerting.stop(2_000).then(() => (stopped += 1));
  const impatient = stop();
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(0);
  rings[0]?.();
  await impatient;
  const patient = stop();
  answer();
  await patient;
  expect([stopped, rings.length]).toEqual([2, 2]);
});
