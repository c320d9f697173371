/** Keeps what is ticked of a plan in this browser: nothing before the first tick, and nothing once the last is taken away. */
const plan = document.querySelector<HTMLElement>('[data-plan]');
if (plan) keep(plan);

// Some browsers fill a page in again that was left. What was answered about one's body is not to stand there then.
for (const box of document.querySelectorAll<HTMLInputElement>('[data-ask]')) box.checked = false;

function keep(plan: HTMLElement): void {
  const key = `repere.plan.${plan.dataset['plan'] ?? ''}`;
  const boxes = [...plan.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const progress = plan.querySelector<HTMLElement>('[data-plan-progress]');
  const clear = plan.querySelector<HTMLButtonElement>('[data-plan-clear]');
  const print = plan.querySelector<HTMLButtonElement>('[data-plan-print]');
  const fails = plan.querySelector<HTMLElement>('[data-plan-fails]');

  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);

  /** What this browser holds; nothing where it may not be asked, or where it holds what we never wrote. */
  function read(): Set<unknown> {
    try {
      const held: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return new Set(Array.isArray(held) ? held : []);
    } catch {
      return new Set();
    }
  }

  function write(): void {
    const done = ticked();
    try {
      if (done.length > 0) localStorage.setItem(key, JSON.stringify(done));
      else localStorage.removeItem(key);
    } catch {
      // Full, or forbidden: the reader is told instead of finding the boxes empty tomorrow.
      if (fails) fails.hidden = false;
    }
  }

  function tell(): void {
    const done = ticked().length;
    const all = Math.max(done, Number(plan.dataset['least']));
    const says = (plan.dataset['done'] ?? '').replace('{done}', String(done)).replace('{all}', String(all));
    if (progress) progress.textContent = done > 0 ? says : '';
    if (clear) clear.hidden = done === 0;
  }

  function show(): void {
    const held = read();
    for (const box of boxes) box.checked = held.has(box.value);
    tell();
  }

  plan.addEventListener('change', () => {
    write();
    tell();
  });
  clear?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    write();
    tell();
    if (progress) progress.textContent = progress.dataset['cleared'] ?? '';
    // The button that had the focus is gone: whoever uses a keyboard goes on from the first week.
    boxes[0]?.focus();
  });
  print?.addEventListener('click', () => window.print());
  if (print) print.hidden = false;
  // Another tab of this browser has ticked something.
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show();
  });
  show();
}
