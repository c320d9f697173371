import type { RepereChat } from './elements/chat.ts';
import { launcherSheet } from './launcher.styles.ts';

// What every page pays for, so it names the two wire values it needs instead of importing the contract.
const chat = document.querySelector<RepereChat>('repere-chat');

if (chat) {
  const french = chat.matches(':lang(fr)');
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
  const place = (): void => {
    host.className = `${chat.getAttribute('position')}`;
    // What is not set is the page's: a style that is given nothing is none.
    host.style.colorScheme = chat.getAttribute('theme') as string;
  };

  // Calls that come before the element has come wait for it, in their order.
  const early = chat as unknown as Partial<Record<string, (given?: unknown) => unknown>>;
  const methods = ['open', 'close', 'ask', 'identify'];
  let coming: Promise<unknown> | undefined;
  for (const method of methods)
    early[method] = async (given) => {
      await (coming ??= import('./elements/chat.ts').finally(() => (coming = undefined))).catch((error: unknown) => {
        badge.textContent = '!';
        button.ariaLabel = `${label}, ${french ? 'hors ligne' : 'offline'}`;
        throw error;
      });
      for (const each of methods) delete early[each];
      return early[method]?.(given);
    };

  showUnread(0);
  place();
  new MutationObserver(place).observe(chat, { attributes: true });
  button.append(document.createElement('i'), badge);
  button.onclick = () => chat.open();
  chat.addEventListener('repere-open', () => (host.hidden = true));
  chat.addEventListener('repere-close', () => (host.hidden = false));
  chat.addEventListener('repere-unread', ({ detail }) => showUnread(detail.unread));

  document.documentElement.dataset['repere'] = '';
  document.addEventListener('click', ({ target }) => {
    const ask = (target as Element).closest<HTMLElement>('[data-repere-ask]');
    if (ask) chat.ask(ask);
  });

  if (/(^|; )repere_session=1/.test(document.cookie))
    // A badge that could not be had is no badge: a refusal holds no number.
    fetch(new URL('/api/unread', chat.getAttribute('server') || import.meta.url))
      .then((answer) => answer.json())
      .then(
        ({ unread }) => showUnread(unread),
        () => {},
      );
}
