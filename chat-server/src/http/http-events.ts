/** What the HTTP door tells whoever watches. */
export interface HttpEvents {
  answered(answer: { method: string; route: string; status: number; seconds: number }): void;
  /** An error that nobody threw on purpose: the answer was a 500. */
  failed(failure: { error: unknown; requestId: string; method: string; path: string; route?: string }): void;
}
