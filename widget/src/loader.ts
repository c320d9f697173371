import type { Origin } from '@repere/protocol';
import type { RepereChat } from './elements/chat.ts';
import { originOf } from './origin.ts';
import { launcherSheet } from './launcher.styles.ts';

// What every page pays for, so it names the two wire values it needs instead of importing the contract.
const chat = document.querySelector<RepereChat>('repere-chat');

if (chat) {
  const french = chat.lang === 'fr';
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  root.adoptedStyleSheets = [launcherSheet()];
  const button = root.appendChild(document.createElement('button'));
  const badge = document.createElement('b');
  const label = french ? 'Parler à un coach' : 'Talk with a coach';

  const showUnread = (unread: number): void => {
    badge.textContent = unread ? `${unread}` : '';
    button.ariaLabel = unread ? `${label}, ${unread} ${french ? 'non lus' : 'unread'}` : label;
  };
  const open = async (origin?: Origin): Promise<void> => {
    await import('./elements/chat.ts');
    if (origin) chat.ask(origin);
    else chat.open();
  };

  showUnread(0);
  button.append(document.createElement('i'), badge);
  button.onclick = () => open();
  chat.addEventListener('repere-open', () => (host.hidden = true));
  chat.addEventListener('repere-close', () => (host.hidden = false));
  chat.addEventListener('repere-unread', (event) => showUnread((event as CustomEvent).detail.unread));

  document.documentElement.dataset['repere'] = '';
  document.addEventListener('click', (event) => {
    const ask = (event.target as Element).closest<HTMLElement>('[data-repere-ask]');
    if (ask) void open(originOf(ask));
  });

  if (/(^|; )repere_session=1/.test(document.cookie)) {
    const server = chat.getAttribute('server') || new URL(import.meta.url).origin;
    // A badge that could not be had is no badge.
    fetch(`${server}/api/unread`).then(
      async (answer) => answer.ok && showUnread((await answer.json()).unread),
      () => {},
    );
  }
}
