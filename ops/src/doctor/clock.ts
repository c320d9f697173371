import { type Check, fault, ok, PATIENCE, skipped, warning } from './check.ts';

/** An HTTP date knows seconds alone, and takes its time to come: from this on it is the clock, in milliseconds. */
const NOTICED = 5_000;

/** From this on codes of second factors are refused, and sessions end at other times than they say. */
const HARMFUL = 30_000;

/** Whether this machine's clock agrees with the one behind the given address. */
export const checkClock: Check = {
  name: 'clock',
  async look({ url, now }) {
    if (!url) return [skipped('not compared: give an address of another machine with --url')];
    const before = now();
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    const [date, after] = [Date.parse(answer.headers.get('date') ?? ''), now()];
    if (Number.isNaN(date)) return [skipped(`${url.origin} says no time`)];
    // Anywhere between question and answer, and within the second that the header cannot tell, is no difference.
    const ahead = before - (date + 999) > 0 ? before - (date + 999) : Math.min(0, after - date);
    const says = `this clock is ${Math.round(Math.abs(ahead) / 1000)} s ${ahead < 0 ? 'behind' : 'ahead of'} that of ${url.host}`;
    const remedy = 'timedatectl set-ntp true; timedatectl status';
    if (Math.abs(ahead) >= HARMFUL) return [fault(says, remedy)];
    return [Math.abs(ahead) >= NOTICED ? warning(says, remedy) : ok(`this clock agrees with that of ${url.host}`)];
  },
};
