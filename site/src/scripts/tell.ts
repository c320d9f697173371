/** The small forms by which readers tell what is wrong with a text, or with the site. */
import { send } from './send.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-tell]')) {
  const said = form.querySelector('[role=status]');
  const what = form.querySelector('textarea');
  let sending = false;
  let asked = { body: '', clientId: '' };

  const tell = async (): Promise<void> => {
    if (!said || !what || sending) return;
    // Blanks alone are nothing, and the browser says so in its own words.
    if (!what.value.trim()) what.value = '';
    if (!form.reportValidity()) return;
    const { kind, where } = { kind: form.dataset['tell'], where: new FormData(form).get('where') };
    const words = { kind, page: `${location.pathname}${where ? `#${where as string}` : ''}`, what: what.value.trim() };
    const body = JSON.stringify(words);
    // The same words keep their name, so that the server takes a repeat for one.
    if (body !== asked.body) asked = { body, clientId: crypto.randomUUID() };
    sending = true;
    said.textContent = form.dataset['sending'] ?? '';
    const outcome = await send('/api/problems', { ...words, clientId: asked.clientId });
    sending = false;
    said.textContent = form.dataset[outcome] ?? '';
    // What was written meanwhile has not been sent.
    if (outcome === 'sent' && what.value.trim() === words.what) what.value = '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void tell();
  });
}

const feedback = document.querySelector<HTMLElement>('[data-feedback]');
if (feedback) feedback.hidden = false;
