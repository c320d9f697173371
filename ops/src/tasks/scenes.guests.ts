import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

type Language = Scene['language'];

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    question: 'Votre question',
    send: 'Envoyer',
    text: 'Un coach est-il compris dans l’abonnement ?',
    title: 'Nos salles',
    lead: 'Ouvertes de 6 h à 23 h, tous les jours.',
  },
  en: {
    launcher: 'Talk with a coach',
    question: 'Your question',
    send: 'Send',
    text: 'Is a coach part of the membership?',
    title: 'Our gyms',
    lead: 'Open from 6 am to 11 pm, every day.',
  },
};

/** Two sites of other people, of which the server lists the first. */
export interface Hosts {
  /** As `EMBEDDERS` takes it. */
  embedders: string;
  /** The panel's pictures there, once the server is known. */
  scenes(server: string): Scene[];
  close(): void;
}

/** Starts them. */
export async function startHosts(): Promise<Hosts> {
  let server = '';
  const page = ({ url }: { url?: string | undefined }): string => host(url === '/fr' ? 'fr' : 'en', server);
  const [listed, unlisted] = await Promise.all([serve(page), serve(page)]);
  const both = (name: string, origin: string, arrange: (page: Page, language: Language) => Promise<void>): Scene[] =>
    (['fr', 'en'] as const).map((language) => ({
      name: `${name}-${language}`,
      language,
      path: `/${language}/`,
      arrange: async (page) => {
        await page.goto(`${origin}/${language}`);
        await page.getByRole('button', { name: WORDS[language].launcher }).click();
        await arrange(page, language);
      },
    }));
  const ask = async (page: Page, language: Language): Promise<void> => {
    const words = WORDS[language];
    await page.getByRole('textbox', { name: words.question }).fill(words.text);
    await page.getByRole('button', { name: words.send, exact: true }).click();
    await page.locator('repere-chat repere-notice').waitFor();
  };
  return {
    embedders: `${listed.origin}=${'oak-and-granite-'.repeat(3)}`,
    scenes: (url) => {
      server = url;
      return [...both('guest', listed.origin, ask), ...both('unlisted', unlisted.origin, ask)];
    },
    close: () => [listed, unlisted].forEach(({ close }) => close()),
  };
}

async function serve(
  answer: (request: { url?: string | undefined }) => string,
): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(answer(request)),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function host(language: Language, server: string): string {
  const { title, lead } = WORDS[language];
  return `<!doctype html><html lang="${language}"><meta name="viewport" content="width=device-width"><title>${title}</title>
    <style>:root { color-scheme: light dark; } body { font: 1.125rem/1.5 sans-serif } main { max-inline-size: 40rem; margin: 4rem auto; padding: 1rem }</style>
    <main><h1>${title}</h1><p>${lead}</p></main>
    <repere-chat></repere-chat><script type="module" src="${server}/widget/widget.js"></script></html>`;
}
