/** An error as a log line has it too. */
export interface DescribedError {
  /** Its class. */
  type: string;
  message: string;
  stack: string;
}

/** What can be told of anything that was thrown. The message is cut from the stack, so that nothing in it passes for a frame. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: 'none', message: typeof error === 'string' ? error : '', stack: '' };
  const { message, stack = '' } = error;
  const at = stack.indexOf(message);
  return {
    type: error.constructor.name || error.name,
    message,
    stack: at < 0 ? stack : stack.slice(at + message.length),
  };
}
