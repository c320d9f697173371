/** What the server's codes mean to the person who typed the command; where none is given, the message says it. */
const SENTENCES: Record<string, string> = {
  handle_taken: 'this handle is taken: choose another',
  handle_refused: 'this handle is reserved: choose another',
  weak_password:
    'this password is too easy to guess: take at least 8 characters, and not the name, the handle or the address',
  not_stored: 'the disk had no room or failed, and nothing was kept: make room, and try again',
  nobody_listening: 'no server runs on this data folder: start it, or set DATA_DIR to the folder of the one that runs',
  no_answer: 'the running server does not answer: look at its logs, or stop it and try again',
  cut_off: 'the running server hung up before it answered: look with "repere account list" whether it was done',
};

/** One line on why a command failed. */
export function explainRefusal(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return SENTENCES[code ?? ''] ?? (message || String(error));
}
