import { css, unsafeCSS } from 'lit';
import tokens from './tokens.css?inline';

/** The tokens, for the outermost elements: what they hold is inherited by everything inside, and a page can still set them. */
export const tokenStyles = unsafeCSS(tokens);

/** What every component starts from: box model, focus ring, buttons, text for screen readers alone. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    font: 400 var(--repere-size-ui) / 1.5 var(--repere-font-ui);
    color: var(--repere-ink);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }

  p,
  .hint {
    text-wrap: pretty;
  }

  h1,
  h2,
  h3 {
    font-family: var(--repere-font-display);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--repere-space-2);
    min-block-size: 2.5rem;
    padding: 0 var(--repere-space-4);
    border: 1px solid transparent;
    border-radius: var(--repere-radius);
    background: none;
    font-weight: 550;
    cursor: pointer;
    touch-action: manipulation;
    transition: background-color var(--repere-quick) var(--repere-ease);
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
    }
  }

  /* Until it is chosen, the browser's own would be a grey of its own. */
  [type='checkbox']:not(:checked),
  [type='radio']:not(:checked) {
    appearance: none;
    border: 1px solid var(--repere-line-strong);
    border-radius: 3px;
    background: var(--repere-raised);
  }

  [type='radio']:not(:checked) {
    border-radius: 50%;
  }

  .primary {
    background: var(--repere-pine);
    color: var(--repere-on-pine);
  }

  .primary:hover {
    background: var(--repere-pine-strong);
  }

  .plain {
    border-color: var(--repere-line-strong);
  }

  .plain:hover {
    background: var(--repere-sunken);
  }

  .quiet {
    color: var(--repere-pine);
    padding-inline: var(--repere-space-2);
  }

  .quiet:hover {
    background: var(--repere-pine-tint);
  }

  .icon {
    inline-size: 2.5rem;
    padding: 0;
  }

  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--repere-focus);
    outline-offset: 2px;
  }

  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  /* What points along the line points the other way where lines run from right to left. */
  .turns:dir(rtl) {
    scale: -1 1;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .primary {
      border-color: ButtonText;
    }

    /* What is chosen stands out by the pair of colours that the person has picked for it. */
    [aria-pressed='true'],
    [aria-pressed='true'] * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
