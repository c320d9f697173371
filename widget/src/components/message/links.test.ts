import { describe, expect, test } from 'vitest';
import { tokenize } from './links.ts';

const hrefs = (text: string): string[] => tokenize(text).flatMap(({ href }) => href ?? []);

describe('tokenize', () => {
  test('links an address and leaves the sentence its punctuation', () => {
    expect(tokenize('See https://example.org/a_(b).')).toEqual([
      { text: 'See ' },
      { text: 'https://example.org/a_(b)', href: 'https://example.org/a_(b)' },
      { text: '.' },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'https://bank.example@elsewhere.example/',
    'https://user:password@example.org/',
    'http://',
    'www.example.org',
  ])('leaves %s as words', (text) => expect(hrefs(text)).toEqual([]));

  test('stops before quotes, brackets and characters that turn the text around', () => {
    expect(hrefs('https://example.org/"onclick="x')).toEqual(['https://example.org/']);
    expect(hrefs('https://example.org/<b>')).toEqual(['https://example.org/']);
    expect(hrefs('https://example.org/\u202egpj.exe')).toEqual(['https://example.org/']);
  });

  test('loses no character of the text', () => {
    const text = 'a https://b.example, (http://c.example) mailto:d@e.example! javascript:f';
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
    expect(hrefs(text)).toHaveLength(3);
  });

  test('reads a long hostile text in no time', () => {
    const began = performance.now();
    tokenize('https://'.repeat(500) + '('.repeat(2_000));
    expect(performance.now() - began).toBeLessThan(200);
  });
});
