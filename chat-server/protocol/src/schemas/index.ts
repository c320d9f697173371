/** The schemas of the wire contract, for the server alone: they bring zod along. */
export * from './conversations.ts';
export * from './http.ts';
export * from './presence.ts';
export * from './socket.ts';
export * from './text.ts';
