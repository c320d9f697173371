import { HtmlValidate, type RuleConfig } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlOf } from './kit/markup.ts';
import { builtPages } from './kit/pages.ts';

/** Where we know better than a rule, and why. */
const RULES: RuleConfig = {
  // The policy refuses them.
  'no-inline-style': 'error',
  // What comes from our own server needs no checksum against it.
  'require-sri': ['error', { target: 'crossorigin' }],
  // Safari takes a list without bullets for no list, unless it is told that it is one.
  'no-redundant-role': 'off',
  // A technique, not a requirement: forms that answer while one types have nothing to send.
  'wcag/h32': 'off',
  // What is hidden until there is something to say is empty until then; axe looks at what is shown.
  'empty-heading': 'off',
};

const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: RULES,
});

/** What the HTML standard says against a page: a line each. */
async function faultsOf(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector, line, column }) => `${line}:${column} ${ruleId}: ${message} ${selector}`,
    ),
  );
}

describe('the HTML', () => {
  it.each(builtPages())('of %s is as the standard has it', async (page) => {
    expect(await faultsOf(htmlOf(page))).toEqual([]);
  });

  it.each([
    ['a block within a paragraph', '<p><div>a</div></p>'],
    ['two of one id', '<p id="a">a</p><p id="a">b</p>'],
    ['an element that there is not', '<centre>a</centre>'],
    ['a list of something else', '<ul><p>a</p></ul>'],
    ['a picture without words', '<img src="a.svg">'],
    ['a label of nothing', '<label for="b">a</label>'],
    ['an attribute with a value that it does not take', '<input type="wool">'],
    ['an inline style', '<p style="color: red">a</p>'],
  ])('would be found with %s', async (_, fault) => {
    const page = (body: string) =>
      `<!doctype html><html lang="en"><head><title>a</title></head><body>${body}</body></html>`;
    expect(await faultsOf(page('<p>a</p>'))).toEqual([]);
    expect(await faultsOf(page(fault))).not.toEqual([]);
  });
});
