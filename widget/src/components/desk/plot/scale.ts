const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where a scale of waiting is marked, in milliseconds: people tell ten minutes from twenty, and not three days from three days and ten minutes. */
const MARKS = [0, 15 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY, 28 * DAY];

/** A scale of time whose marks stand evenly, so that short waits have room beside long ones. */
export interface Scale {
  /** Marked times, from nothing up, in milliseconds. */
  marks: readonly number[];
  /** Where a time stands, from 0 to 1; what is beyond the last mark stands at it. */
  at(length: number): number;
}

/** A scale that holds all of some times (milliseconds), and never less than the first hour. */
export function scaleFor(lengths: readonly number[]): Scale {
  const longest = Math.max(HOUR, ...lengths);
  const end = MARKS.findIndex((mark) => mark >= longest);
  const marks = MARKS.slice(0, end < 0 ? MARKS.length : end + 1);
  const steps = marks.length - 1;
  return {
    marks,
    at(given) {
      const length = Math.max(0, given);
      const above = marks.findIndex((mark) => mark > length);
      if (above < 0) return 1;
      const [from = 0, to = 1] = [marks[above - 1], marks[above]];
      return (above - 1 + (length - from) / (to - from)) / steps;
    },
  };
}

/** How many of some times (milliseconds) stand between each mark and the next; in the last group whatever is longer. */
export function countBetween(marks: readonly number[], lengths: readonly number[]): number[] {
  return marks.map((mark, place) => {
    const next = marks[place + 1] ?? Infinity;
    return lengths.filter((length) => length >= mark && length < next).length;
  });
}
