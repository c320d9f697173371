/** A log that cannot be opened, in one line for the person who starts the server. The system's error is the `cause`. */
export class LogFolderError extends Error {
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `Cannot write logs to ${path} (${reason}). Allow this user to write there, or set LOG_DIR to another folder.`,
      {
        cause,
      },
    );
    this.name = 'LogFolderError';
  }
}
