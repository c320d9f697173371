import type { RepereChat, RepereChatEvents } from '@repere/widget';

const EVENTS = [
  'repere-open',
  'repere-close',
  'repere-message',
  'repere-unread',
  'repere-identify',
] as const satisfies (keyof RepereChatEvents)[];

const page = document.querySelector<HTMLElement>('[data-widget-examples]');
const chat = document.querySelector<RepereChat>('repere-chat');

/** Makes each control of the page say to the widget what it stands for, and writes down what the widget says. */
function connect(page: HTMLElement, chat: RepereChat): void {
  const all = <Found extends HTMLElement>(selector: string): Found[] => [...page.querySelectorAll<Found>(selector)];
  const value = (selector: string): string =>
    page.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';

  const showTag = (): void => {
    const tag = chat.cloneNode(false) as HTMLElement;
    const [code] = all('[data-code]');
    if (code) code.textContent = tag.outerHTML;
  };
  for (const field of all<HTMLInputElement>('[data-attribute]'))
    field.addEventListener('input', () => {
      const name = field.dataset['attribute'] ?? '';
      if (field.value) chat.setAttribute(name, field.value);
      else chat.removeAttribute(name);
      showTag();
    });
  for (const field of all<HTMLInputElement>('[data-property]'))
    field.addEventListener('input', () => {
      const { property = '', unit = '' } = field.dataset;
      chat.style.setProperty(property, field.value + unit);
      showTag();
    });
  for (const box of all<HTMLInputElement>('[data-parts]'))
    box.addEventListener('input', () => document.documentElement.classList.toggle('try-parts', box.checked));

  const answer = (text: string): void => {
    for (const output of all('[data-answer]')) output.textContent = text;
  };
  const methods: Record<string, () => void> = {
    open: () => chat.open(),
    close: () => chat.close(),
    ask: () => chat.ask({ heading: value('[data-place=heading]'), quote: value('[data-place=quote]') }),
    identify: () =>
      void chat.identify(value('[data-token]')).then(
        () => answer(page.dataset['identified'] ?? ''),
        (error: { code?: string }) => answer(error.code ?? String(error)),
      ),
  };
  for (const button of all<HTMLButtonElement>('[data-method]'))
    button.addEventListener('click', () => methods[button.dataset['method'] ?? '']?.());

  const [list] = all('[data-events]');
  let told = 0;
  for (const name of EVENTS)
    chat.addEventListener(name, ({ type, detail }: RepereChatEvents[typeof name]) => {
      const line = document.createElement('li');
      line.textContent = detail ? `${type} ${JSON.stringify(detail)}` : type;
      if (told === 0) list?.replaceChildren();
      told += 1;
      list?.prepend(line);
    });
  showTag();
}

if (page && chat) connect(page, chat);
