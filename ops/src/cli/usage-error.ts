/** The command line was not understood. Exit code 2, and a hint at the help. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
