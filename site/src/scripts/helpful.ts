/** “Was this helpful?”: asks nothing and stores nothing before somebody answers. */
import { send } from './send.ts';

const VOTER = 'repere-voter';

const vote = document.querySelector<HTMLElement>('[data-vote]');
const buttons = [...(vote?.querySelectorAll('button') ?? [])];
const said = vote?.querySelector('[role=status]');
let voter: string | undefined;
let newest = 0;

/** A number by which a second answer replaces the first; it says nothing of who answers. */
function nameOfVoter(): string {
  try {
    voter ??= localStorage.getItem(VOTER) ?? undefined;
    voter ??= crypto.randomUUID();
    localStorage.setItem(VOTER, voter);
  } catch {
    // Storage is refused: the number lasts as long as the page.
  }
  return (voter ??= crypto.randomUUID());
}

for (const button of buttons)
  button.addEventListener('click', async () => {
    if (!vote || !said) return;
    const mine = ++newest;
    said.textContent = '';
    const helpful = button.value === 'yes';
    const outcome = await send('/api/votes', { page: location.pathname, voter: nameOfVoter(), helpful });
    // Whoever has pressed again since waits for that answer.
    if (mine !== newest) return;
    if (outcome === 'sent') for (const each of buttons) each.ariaPressed = `${each === button}`;
    said.textContent = vote.dataset[outcome === 'sent' ? button.value : outcome] ?? '';
  });
