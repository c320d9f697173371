/** Socket.IO, in a file of its own: it is loaded for whoever is known, and for nobody else. */
export { io } from 'socket.io-client';
