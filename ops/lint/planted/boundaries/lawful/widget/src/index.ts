export { connect } from './connection/socket.ts';
