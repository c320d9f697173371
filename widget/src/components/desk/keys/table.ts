import type { DeskAct } from '../../../strings/desk.words.ts';

/** One key, or several that do the same. */
export interface KeyBinding {
  act: DeskAct;
  /** As `KeyboardEvent.key` names them. Those of a single sign can be switched off, and do nothing while somebody types. */
  keys: readonly string[];
  /** As `KeyboardEvent.code` names it: for digits, which some keyboards give only with the shift key. */
  code?: string;
  /** What works from anywhere, fields included: with the Alt key, or a key that writes nothing. */
  anywhere?: { key: string; alt: boolean };
}

/** Every key of the desk: what binds them reads it, and so does what lists them. */
export const KEYS: readonly KeyBinding[] = [
  { act: 'next', keys: ['j'], anywhere: { key: 'ArrowDown', alt: true } },
  { act: 'previous', keys: ['k'], anywhere: { key: 'ArrowUp', alt: true } },
  { act: 'unassigned', keys: ['1'], code: 'Digit1' },
  { act: 'mine', keys: ['2'], code: 'Digit2' },
  { act: 'all', keys: ['3'], code: 'Digit3' },
  { act: 'closed', keys: ['4'], code: 'Digit4' },
  { act: 'claim', keys: ['c'] },
  { act: 'reply', keys: ['r'] },
  { act: 'canned', keys: ['/'] },
  { act: 'note', keys: ['n'] },
  { act: 'hand-over', keys: ['h'] },
  { act: 'close', keys: ['e'] },
  { act: 'card', keys: ['i'] },
  { act: 'leave', keys: [], anywhere: { key: 'Escape', alt: false } },
  { act: 'help', keys: ['?'] },
];

/** What a key that was pressed is for; `singles` says whether keys of a single sign are on. */
export function actOf(event: KeyboardEvent, singles: boolean): DeskAct | undefined {
  const { key, code, altKey, ctrlKey, metaKey, isComposing } = event;
  if (isComposing || ctrlKey || metaKey) return undefined;
  const everywhere = KEYS.find(({ anywhere }) => anywhere?.key === key && anywhere.alt === altKey);
  if (everywhere) return everywhere.act;
  if (altKey || !singles || isWrittenIn(event)) return undefined;
  return KEYS.find((binding) => binding.keys.includes(key) || (binding.code !== undefined && binding.code === code))
    ?.act;
}

/** Whether the key goes to where somebody types, or to a menu, which takes letters for the beginning of an entry. */
function isWrittenIn(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TAKES_LETTERS));
}

const TAKES_LETTERS =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=button]), [role^=menu], [role=option], [role=listbox], [role=textbox], [role=combobox]';
