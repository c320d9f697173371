import type { Helpline, UrgentWords } from './urgent.words.ts';

const europe: Helpline = { number: '112', href: 'tel:112', who: 'Emergency services anywhere in Europe' };
const britain: Helpline = { number: '999', href: 'tel:999', who: 'Emergency services in the United Kingdom' };
const america: Helpline = { number: '911', href: 'tel:911', who: 'Emergency services in the United States and Canada' };
const emergency = [europe, britain, america];

/** Help that cannot wait for a coach, in English. */
export const urgentEn: UrgentWords = {
  help: {
    emergency: {
      title: 'This could be an emergency: call now',
      lead: 'Stop what you are doing, sit or lie down, and do not drive. Call even if you are not sure. Do not wait for an answer here.',
      lines: emergency,
    },
    self_harm: {
      title: 'You do not have to carry this alone',
      lead: 'Somebody can listen to you right now, day or night, whatever it is about. If your life is in danger, call 112 (Europe), 999 (United Kingdom) or 911 (United States, Canada).',
      lines: [
        { number: '116 123', href: 'tel:116123', who: 'Samaritans, United Kingdom and Ireland: free, day and night' },
        {
          number: '988',
          href: 'tel:988',
          who: 'Crisis lifeline, United States and Canada: call or text, day and night',
        },
        { number: '3114', href: 'tel:3114', who: 'Suicide prevention, France: free, day and night' },
        { ...europe, who: 'In immediate danger, anywhere in Europe' },
      ],
    },
    eating_disorder: {
      title: 'This is an illness that can be treated',
      lead: 'What you describe deserves more than a coach: talk to your doctor, or to a line that knows about it. If you faint or your heart beats irregularly, call emergency services.',
      lines: [
        {
          number: '0808 801 0677',
          href: 'tel:+448088010677',
          who: 'Beat, eating disorders, England: see its opening hours, and its numbers elsewhere in the UK',
        },
        { ...europe, who: 'Emergency services anywhere in Europe, if you feel faint' },
        { ...britain, who: 'Emergency services in the United Kingdom, if you feel faint' },
        { ...america, who: 'Emergency services in the United States and Canada, if you feel faint' },
      ],
    },
    poison: {
      title: 'Call now, even before you feel anything',
      lead: 'Say what was taken, how much and when, and keep the packaging. Do not make anybody vomit, and give nothing to drink unless you are told to.',
      lines: [
        ...emergency,
        {
          number: '1-800-222-1222',
          href: 'tel:+18002221222',
          who: 'Poison Help, United States: free, day and night',
        },
      ],
    },
  },
  dismiss: 'Close this notice',
  why: 'You see this because of words in your message. We may be wrong, and would rather show it once too often.',
};
