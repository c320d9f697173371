import { html } from 'lit';

/** A stretch of a message: words as they are, or an address that may be opened. */
export interface Token {
  text: string;
  href?: string;
}

/** Candidates only: the parser of addresses decides. Bounded, so that a long run of odd characters costs nothing. */
const CANDIDATE =
  /(?<![\p{L}\p{N}:/.+-])(?:https?:\/\/|mailto:)[^\s<>"'`\u200b-\u200f\u202a-\u202e\u2066-\u2069]{1,2000}/giu;

/** The only schemes that become links. */
const ALLOWED: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Cuts punctuation that belongs to the sentence and not to the address, and closing brackets that were opened before it. */
function trimEnd(candidate: string): string {
  let end = candidate;
  for (;;) {
    const last = end.at(-1) ?? '';
    const unopened =
      (last === ')' && count(end, ')') > count(end, '(')) || (last === ']' && count(end, ']') > count(end, '['));
    if (!unopened && !/[.,;:!?…»”’*_]/u.test(last)) return end;
    end = end.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function readAddress(candidate: string): string | undefined {
  if (!URL.canParse(candidate)) return undefined;
  const url = new URL(candidate);
  if (!ALLOWED.has(url.protocol)) return undefined;
  // “https://bank.example@elsewhere.example” shows one place and opens another.
  if (url.username || url.password) return undefined;
  return url.href;
}

/** Splits a message into words and links. Whatever is not clearly an http, https or mailto address stays words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const address = trimEnd(match[0]);
    const href = readAddress(address);
    if (!href) continue;
    if (match.index > done) tokens.push({ text: text.slice(done, match.index) });
    tokens.push({ text: address, href });
    done = match.index + address.length;
  }
  if (done < text.length) tokens.push({ text: text.slice(done) });
  return tokens;
}

/** A message's words, with its addresses as links of that relation to the page. */
export function linked(text: string, rel: string): unknown {
  return tokenize(text).map(({ text, href }) =>
    href ? html`<a href=${href} target="_blank" rel=${rel}>${text}</a>` : text,
  );
}
