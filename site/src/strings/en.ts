import { widgetEn } from './widget.en.ts';

/** Every visible word of the site that is not advice, in English. French holds the same keys. */
export const en = {
  languageName: 'English',
  siteDescription:
    'Short pages on food and strength, built on named studies, each graded by how far the evidence goes, with a coach to ask.',
  skipToContent: 'Skip to the content',
  sections: 'Sections',
  homeLabel: 'Repère, home',
  otherLanguageLabel: 'Lire en français',
  switchTheme: 'Switch between light and dark',

  heroTitle: 'Food and strength: what is known, how surely, and someone to ask.',
  heroLead:
    'Short pages built on named studies, each graded by how far the evidence goes. Where a page does not settle your own case, put the question to a coach from the very paragraph that raised it.',
  heroStart: 'Start reading',
  indexTitle: 'The pages',
  allOfSection: (section: string) => `All of ${section}`,
  minutes: (count: number) => `${count} min`,
  readingTime: (count: number) => `${count} min read`,

  askTitle: 'Asking a coach takes three strokes',
  askStrokes: [
    {
      title: 'Stop where the question comes up',
      text: 'Every section ends with “Ask a coach about this”. The paragraph you were reading goes along, so nobody has to guess.',
    },
    {
      title: 'Write first, sign up after',
      text: 'Your question is kept while you choose a name and a password, and it is sent the moment you are in.',
    },
    {
      title: 'Come back to the answer',
      text: 'A coach answers with the page in view. Close the tab, open another device: the conversation is where you left it.',
    },
  ],
  gradesTitle: 'How sure is sure?',
  gradesLead: 'Every page carries a grade, and says why it is not one higher.',

  evidence: 'Evidence',
  evidenceLevels: {
    strong: 'Strong',
    moderate: 'Moderate',
    limited: 'Limited',
    disputed: 'Disputed',
    'coaching practice': 'Coaching practice',
  },
  evidenceMeanings: {
    strong: 'Several good trials or reviews agree. New studies are unlikely to turn the advice around.',
    moderate: 'Most of what has been measured points one way. Details may still move.',
    limited: 'A few studies, small or indirect. Sensible to try, too early to insist.',
    disputed: 'Good sources disagree, and the page shows both sides.',
    'coaching practice': 'Nobody has measured it. Coaches agree on it.',
  },
  ticksOf: (count: number, scale: number) => `${count} of ${scale}`,
  inShort: 'In short',
  breadcrumbs: 'Where this page stands',
  onThisPage: 'On this page',
  updated: 'Last change',
  forWhom: 'For whom',
  notFor: 'Ask before you follow this if',
  notReviewed:
    'No health professional has reviewed this page yet. Its figures come from the sources named below; treat it as information, not as medical advice.',
  reviewOverdue: (day: string) => `This page was due for a fresh review on ${day}. Some of it may have moved on.`,
  reviewedBy: 'Reviewed by',
  seeDoctor: 'See a doctor if',
  sources: 'Sources',
  sourceTypes: {
    guideline: 'Guideline',
    'position-stand': 'Position stand',
    'meta-analysis': 'Meta-analysis',
    review: 'Review',
    trial: 'Trial',
    cohort: 'Cohort study',
    study: 'Study',
    textbook: 'Textbook',
    law: 'Law',
  },
  sourceNumber: (number: number, by: string, year: number) => `Source ${number}: ${by}, ${year}`,
  backs: 'Stands behind',
  aboutPage: 'About this page',
  writtenBy: 'Written by',
  changes: 'What changed',
  funding: 'Funding',
  disclaimer: 'What this page cannot do',
  disclaimerText:
    'It knows nothing of your history, your medicines or your blood tests. It does not diagnose and does not replace a consultation. In an emergency, call 112.',
  related: 'Read next',
  previous: 'Before this',
  next: 'After this',
  muscles: 'Muscles',
  musclesHelping: 'Helped by',
  tinted: (muscles: string) => `In orange: ${muscles}`,
  stillPicture: 'Still picture',
  equipment: 'Equipment',
  difficulty: 'Difficulty',
  pattern: 'Movement',
  topicsTitle: 'Topics',
  topicsLead:
    'One question often needs food and training together. These lists gather what the sections say on the same thing.',
  pageCount: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  glossaryTitle: 'Glossary',
  glossaryLead:
    'The words that these pages cannot do without, each in one or two plain sentences. On a page, press the word to read it there.',
  askAboutThis: 'Ask a coach about this',
  onlyInOtherLanguage: 'In French only for now',

  coachTitle: 'Coach’s desk',
  coachNoScript: 'The desk is an application: it needs JavaScript, which is turned off in this browser.',
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'It may have moved, or the link lost a letter on the way. These are the places most people look for:',
  failedTitle: 'The page could not be made',
  failedText:
    'The fault is ours, and it has been noted. Trying again in a minute often helps. If you write to us, quote this number:',
  chooseTitle: 'Food and strength, with a coach to ask',
  chooseAction: 'Read in English',
  footerPromise: 'Advice on food and strength, graded by its evidence. Information, not medical advice.',
  footerLegal: { privacy: 'Privacy', disclaimer: 'Disclaimer', accessibility: 'Accessibility' },
  footerCoach: 'For coaches',
  widget: widgetEn,
};

/** The words of the site; every language holds the same keys. */
export type Strings = typeof en;
