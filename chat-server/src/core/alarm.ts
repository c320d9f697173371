/** Calls back once after so many milliseconds, unless what it answers is called before. */
export type Alarm = (ms: number, ring: () => void) => () => void;

/** The real one. It keeps no process alive. */
export const systemAlarm: Alarm = (ms, ring) => {
  const timer = setTimeout(ring, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
