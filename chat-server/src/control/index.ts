/** The control socket: the lock on the data folder, and the door for commands. */
export { acquireControl, type Control } from './acquire-control.ts';
export { callControl, type CallOptions } from './call-control.ts';
export { ControlError, type ControlErrorCode, StoreTakenError } from './control-error.ts';
export type { ControlCommands } from './serve-control.ts';
