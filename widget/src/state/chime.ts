let context: AudioContext | undefined;

/** The two notes, in hertz, with when each begins, in seconds. */
const NOTES = [
  [587.33, 0],
  [783.99, 0.12],
] as const;
/** How loud, of 1, and how long a note is heard, in seconds. */
const LOUDNESS = 0.07;
const LENGTH = 0.45;

/** A short soft rise of two notes, made on the spot. Silent where the browser lets the page make no sound. */
export async function chime(): Promise<void> {
  try {
    context ??= new AudioContext();
    await context.resume();
    const now = context.currentTime;
    for (const [pitch, after] of NOTES) {
      const gain = context.createGain();
      gain.gain.setValueAtTime(0, now + after);
      gain.gain.linearRampToValueAtTime(LOUDNESS, now + after + 0.015);
      gain.gain.exponentialRampToValueAtTime(0.0001, now + after + LENGTH);
      const note = new OscillatorNode(context, { type: 'sine', frequency: pitch });
      note.connect(gain).connect(context.destination);
      note.start(now + after);
      note.stop(now + after + LENGTH);
    }
  } catch {
    // No sound device, or no leave to use it.
  }
}
