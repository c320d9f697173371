/** What the socket door tells whoever watches. */
export interface RealtimeEvents {
  connected(): void;
  disconnected(): void;
  refused(code: string): void;
  /** A connection was cut because it did not read. */
  dropped(): void;
  /** `outcome` is `ok` or an error code; an unknown event counts under the name `unknown`. */
  answered(answer: { event: string; outcome: string; seconds: number }): void;
  failed(failure: { error: unknown; requestId: string; event: string }): void;
}
