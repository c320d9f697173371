import { createHash } from 'node:crypto';
import type { AnomalyFacts, AnomalySource } from './anomaly.store.ts';
import type { DescribedError } from './describe-error.ts';
import { ownFrames } from './own-frames.ts';
import { plainMessage } from './plain-message.ts';

/** What a fingerprint looks like, of any version. */
export const FINGERPRINT = /^v\d{1,3}:[\da-f]{24}$/;

/** Something that went wrong, as it is told. */
export interface Fault {
  source: AnomalySource;
  /** The route, the event, the page or the probe: from a closed set, never what somebody typed. */
  where: string;
  error: DescribedError;
}

/**
 * What may be kept of a fault, and its fingerprint. Version 1: SHA-256 over class, plain message, first own frames without lines, and place.
 * A way that makes it otherwise is version 2 and stands beside this one, so that no upgrade regroups what is known.
 */
export function factsOf({ source, where, error }: Fault): AnomalyFacts {
  const facts = {
    source,
    error: /^[A-Za-z]\w{0,60}$/.test(error.type) ? error.type : 'Error',
    message: plainMessage(error.message),
    where: /^[\w:/{}.*() -]{1,120}$/.test(where) ? where : 'elsewhere',
    frames: ownFrames(error.stack),
  };
  const whole = JSON.stringify([facts.error, facts.message, facts.frames, facts.where]);
  return { fingerprint: `v1:${createHash('sha256').update(whole).digest('hex').slice(0, 24)}`, ...facts };
}
