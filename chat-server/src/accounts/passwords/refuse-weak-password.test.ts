import { expect, it } from 'vitest';
import { refuseWeakPassword } from './refuse-weak-password.ts';

const OWN = ['fabien.durand@example.org', 'Fabien Durand', 'fab-lifts'];

it.each([
  ...['short', 'aB3$xy7', 'aaaaaaaaaaaa', 'abababababab', '🐢🐢🐢🐢🐢🐢🐢🐢'],
  ...['password', 'Password1', 'PASSWORD123!', 'p4ssw0rd', 'P@$$w0rd2024', 'drowssap', 'pass word 1', 'iloveyou2'],
  ...[
    'azertyuiop',
    'AzErTyUiOp',
    'azerty123',
    'azertyqsdfgh',
    'qwertyuiop123',
    'qweasdzxc',
    '1qaz2wsx3edc',
    'poiuytreza',
  ],
  ...['12345678', '87654321', '0123456789', 'abcdefgh', 'abcd1234', '11112222', '123456789012345'],
  ...['motdepasse', 'MotDePasse!', 'm0td3p4ss3', 'mot de passe', 'mot-de-passe-1', 'motdepasse2024'],
  ...[
    'doudou01',
    'Doudou2024',
    'loulou33!',
    'marseille13',
    'Marseille13!',
    'chouchou',
    'poupette12',
    'soleil2023',
    'nicolas75',
  ],
  ...[
    'princesse',
    'je t’aime',
    'jetaime!!',
    'bonjour1',
    'coucou123',
    'élodie1992',
    'pr1ncess3',
    '!!football!!',
    'sunshine7',
  ],
  ...['doudoudoudou', 'soleil soleil', 'chat1chat1chat1', 'football-football', 'abcabcabcabc'],
  ...['19901225', '25/12/1990', '06 12 34 56 78', '2024-01-31'],
  ...['fabien-fabien1', 'Durand2024', 'f4b1en!!', 'durand-lifts', 'repere-repere', 'Repère2024!', 'repere-durand-12'],
])('refuses %s', (password) => {
  expect(() => refuseWeakPassword(password, OWN)).toThrow(expect.objectContaining({ code: 'weak_password' }));
});

it.each([
  ...['granite-and-lichen', 'slow-on-the-way-down', 'juniper under snow', 'correct horse battery staple'],
  ...[
    'trois lentilles et un citron',
    'la brume monte du vallon',
    'гроза над старым мостом',
    '雨の日に山を歩く人',
    'ليلة هادئة في الجبل',
  ],
  ...[
    '🐢 walks 🌊 at dawn 🌋',
    '🐢🌊🌋🍋🧂🥄🧭🪵',
    'Xk9#mQ2v',
    'zr7-plume-vq',
    'tøffelhelt på fjellet',
    'Durand lifts granite slowly',
  ],
  ...['8302746195520384', '4917 0362 8851 2094', '7f3a9c01e58b42d6'],
  'vH2nq8-wTzR4yLc0PbXs7JmKf1DgUeA9oCiE5tNrQ3hYvZk6WxGjBpMlSdFuVaTz',
  `${'a long road over the hills, '.repeat(6)}home`,
])('allows %s', (password) => {
  expect(() => refuseWeakPassword(password, OWN)).not.toThrow();
});

it('says which field', () => {
  expect(() => refuseWeakPassword('motdepasse', [])).toThrow(expect.objectContaining({ field: 'password' }));
});
