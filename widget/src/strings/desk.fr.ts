import type { DeskWords } from './desk.words.ts';
import { createPlural } from './plural.ts';
import { deskCardFr } from './desk-card.fr.ts';
import { deskNumbersFr } from './desk-numbers.fr.ts';
import { deskSettingsFr } from './desk-settings.fr.ts';
import { threadFr } from './thread.fr.ts';

const plural = createPlural('fr');

/** The desk in French. */
export const deskFr: DeskWords = {
  thread: threadFr,
  card: deskCardFr,
  numbers: deskNumbersFr,
  settings: deskSettingsFr,

  titleDesk: 'Bureau des coachs',
  deskNotCoach: 'Cette page est réservée aux coachs, et votre compte n’est pas celui d’un coach.',
  deskBack: 'Retour aux questions',
  deskBackToConversation: 'Retour à la conversation',

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
  waitsBriefly: 'Attend depuis à peine un instant',
  underAMinute: 'à l’instant',
  urgent: 'Urgent',
  erasedMember: 'Compte effacé',
  retry: 'Réessayer',
  writesMessage: (name) => `${name} répond…`,
  writesNote: (name) => `${name} écrit une note…`,
  arrived: (name) => `${name} attend une réponse.`,

  claim: 'Prendre en charge',
  takeOver: 'Reprendre',
  handOver: 'Transmettre',
  handOverTitle: (name) => `Transmettre la conversation avec ${name}`,
  handOverTo: 'À qui',
  handToNobody: 'À personne pour l’instant : retour dans « Sans coach »',
  noOtherCoach: 'Personne d’autre ne travaille ici.',
  coachHere: 'en ligne',
  handOverWords: 'Quelques mots pour cette personne',
  handOverHint: 'Pour les coachs seulement : ce qui a été demandé, ce que vous avez répondu, ce qui reste ouvert.',
  handOverNobodyChosen: 'Choisissez qui prend la suite.',
  deskCancel: 'Annuler',
  close: 'Fermer',
  reopen: 'Rouvrir',
  showCard: 'À propos du membre',
  inCareOf: (name) => `Suivie par ${name}`,
  inYourCare: 'Suivie par vous',
  inNobodysCare: 'Sans coach',
  alsoReading: (name) => `${name} l’a lue aussi, et s’apprête peut-être à répondre.`,
  memberGone:
    'Ce compte a été effacé. Ce que la personne avait écrit a disparu avec lui, et plus personne ne peut écrire ici.',
  understood: 'Compris',

  whenHappened: (day, time, today) => (day === today ? ` à ${time}` : ` · ${day}, ${time}`),
  wasTaken: (by, when) => `${by ? `${by} l’a` : 'Vous l’avez'} prise en charge${when}`,
  wasLeft: (by, when) => `${by ? `${by} l’a` : 'Vous l’avez'} remise dans « Sans coach »${when}`,
  wasHanded: (by, to, when) =>
    to ? `${by ? `${by} l’a` : 'Vous l’avez'} transmise à ${to}${when}` : `${by ?? 'Vous'} vous l’a transmise${when}`,
  wasClosed: (by, when) => `${by ? `${by} l’a` : 'Vous l’avez'} fermée${when}`,
  wasReopened: (by, when) => `${by ? `${by} l’a` : 'Vous l’avez'} rouverte${when}`,
  wasRated: (by, score, when) => `${by} l’a notée ${score} sur 5${when}`,

  keysTitle: 'Touches du clavier',
  keysLead: 'Tout le bureau sans souris. Dans un champ, les lettres restent des lettres.',
  keyActs: {
    next: 'Conversation suivante',
    previous: 'Conversation précédente',
    unassigned: 'File « Sans coach »',
    mine: 'File « À moi »',
    all: 'File « Toutes »',
    closed: 'File « Fermées »',
    claim: 'Prendre la conversation en charge',
    reply: 'Écrire une réponse',
    canned: 'Répondre par une réponse type',
    note: 'Écrire une note pour les coachs',
    'hand-over': 'Transmettre',
    close: 'Fermer ou rouvrir',
    card: 'À propos du membre',
    leave: 'Quitter le champ, revenir à la file',
    help: 'Cette liste',
  },
  keyNames: { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Échap' },
  keysSingles: 'Les touches seules sont actives',
  keysHint:
    'Désactivez-les si vous dictez à votre ordinateur, ou si vous appuyez parfois par mégarde. Ce navigateur s’en souvient.',
  keysNotKept:
    'Ce navigateur ne nous laisse pas nous en souvenir : ce choix vaut jusqu’à ce que vous quittiez la page.',
  keysClose: 'Revenir au bureau',

  takenBy: (name) =>
    `${name} a pris cette conversation juste avant vous. Laissez-lui la suite, ou ajoutez une note si vous en savez plus.`,
  notAtWork: 'Personne de ce nom ne travaille plus au bureau. Choisissez un autre coach.',
  erasedMeanwhile: 'Cette conversation n’existe plus : le compte de son membre a été effacé.',
  tooManyLabels: (most) => `Cette conversation porte déjà ${most} étiquettes. Retirez-en une d’abord.`,
  notStored: 'L’enregistrement a échoué. Rien n’a changé ; réessayez dans un instant.',
};
