import type { DeskWords } from './desk.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('fr');

/** The desk in French. */
export const deskFr: DeskWords = {
  titleDesk: 'Bureau des coachs',
  deskNotCoach: 'Cette page est réservée aux coachs, et votre compte n’est pas celui d’un coach.',
  deskChoose: 'Choisissez une conversation pour la lire et y répondre.',
  deskToday: 'Aujourd’hui',
  deskSettings: 'Réponses types et horaires',
  deskBack: 'Retour aux questions',

  queues: 'Questions',
  queueNames: { unassigned: 'Sans coach', mine: 'À moi', all: 'Toutes', closed: 'Fermées' },
  queueEmpty: {
    unassigned: [
      'Chaque question a son coach.',
      'Les nouvelles arrivent ici d’elles-mêmes. En haut de la liste : la personne qui attend depuis le plus longtemps.',
    ],
    mine: [
      'Vous ne suivez aucune conversation.',
      'Prenez une question dans « Sans coach », ou répondez simplement à l’une d’elles : elle sera à vous.',
    ],
    all: ['Aucune conversation n’est ouverte.', 'Ce que les membres demandent depuis un article arrive ici aussitôt.'],
    closed: [
      'Rien n’a encore été fermé.',
      'Les conversations fermées restent ici, et se rouvrent dès que le membre écrit.',
    ],
  },
  inQueue: (count) => plural(count, '# conversation', '# conversations'),
  atLeast: (count) => `${count}+`,
  waits: (wait) => `Attend depuis ${wait}`,
  underAMinute: 'à l’instant',
  urgent: 'Urgent',
  erasedMember: 'Compte effacé',
  deskMore: 'Afficher la suite',
  retry: 'Réessayer',
  writesMessage: (name) => `${name} répond…`,
  writesNote: (name) => `${name} écrit une note…`,
  arrived: (name) => `${name} attend une réponse.`,

  claim: 'Prendre en charge',
  handOver: 'Transmettre',
  close: 'Fermer',
  reopen: 'Rouvrir',
  showCard: 'À propos du membre',
  inCareOf: (name) => `Suivie par ${name}`,
  inYourCare: 'Suivie par vous',
  inNobodysCare: 'Sans coach',
  isClosed: 'Fermée',
  alsoReading: (name) => `${name} l’a lue aussi, et s’apprête peut-être à répondre.`,
  aCoach: 'Un autre coach',

  takenBy: (name) =>
    `${name} a pris cette conversation juste avant vous. Laissez-lui la suite, ou ajoutez une note si vous en savez plus.`,
  notAtWork: 'Personne de ce nom ne travaille plus au bureau. Choisissez un autre coach.',
  erasedMeanwhile: 'Cette conversation n’existe plus : le compte de son membre a été effacé.',
  tooManyLabels: (most) => `Cette conversation porte déjà ${most} étiquettes. Retirez-en une d’abord.`,
  notStored: 'L’enregistrement a échoué. Rien n’a changé ; réessayez dans un instant.',
};
