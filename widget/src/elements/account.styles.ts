import { css } from 'lit';

export const accountStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .frame {
    display: grid;
    padding: var(--repere-space-4);
  }
  nav ul {
    list-style: none;
  }
  nav li + li {
    border-block-start: 1px solid var(--repere-line);
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 var(--repere-space-4);
    padding-block-end: var(--repere-space-4);
    --repere-avatar: 3.5rem;
  }
  .who repere-avatar {
    grid-row: span 2;
  }
  .who .name {
    align-self: end;
    font: 650 1.125rem / 1.3 var(--repere-font-display);
    overflow-wrap: anywhere;
  }
  .who .faint {
    align-self: start;
  }
  .entry {
    display: grid;
    grid-template-columns: 3px minmax(0, 1fr) auto;
    gap: 0 var(--repere-space-3);
    inline-size: calc(100% + 2 * var(--repere-space-4));
    min-block-size: 3.25rem;
    margin-inline: calc(-1 * var(--repere-space-4));
    padding: var(--repere-space-2) var(--repere-space-4);
    border-radius: 0;
    text-align: start;
  }
  .entry:hover {
    background: var(--repere-sunken);
  }
  .entry:focus-visible {
    outline-offset: -3px;
  }
  .entry .mark {
    block-size: 1.5rem;
    align-self: center;
  }
  .entry .faint {
    display: block;
    font-weight: 400;
  }
  .entry .mark.soon,
  .entry[aria-current='true'] .mark {
    background: var(--repere-signal);
  }
  .entry svg {
    color: var(--repere-ink-soft);
  }
  .section > h2 {
    margin-block-end: var(--repere-space-4);
  }
  :is(h2, h3):focus-visible {
    outline: none;
  }
  .section > repere-password-form {
    display: block;
  }
  .enrol {
    display: grid;
    gap: var(--repere-space-4);
    max-inline-size: 34rem;
    margin-inline: auto;
  }
  .enrol > .quiet {
    justify-self: start;
  }
  .back {
    display: none;
  }
  :host([standing]) .back {
    display: inline-flex;
    margin-inline-start: calc(-1 * var(--repere-space-2));
  }

  /* One column shows the list or one part of it; two show both. */
  @container (width < 44rem) {
    .frame.inside nav,
    .frame:not(.inside) .section {
      display: none;
    }
  }
  @container (width >= 44rem) {
    .frame:not(.alone) {
      grid-template-columns: 17rem minmax(0, 34rem);
      gap: var(--repere-space-7);
      max-inline-size: 60rem;
      margin-inline: auto;
      padding-block: var(--repere-space-6);
    }
    :host([standing]) .back {
      display: none;
    }
    .entry {
      inline-size: 100%;
      margin-inline: 0;
      padding-inline: var(--repere-space-2);
    }
    .entry[aria-current='true'],
    .frame:not(.inside) li:first-child .entry {
      background: var(--repere-pine-tint);
    }
  }
  @media (forced-colors: active) {
    .entry[aria-current='true'] .mark {
      background: Highlight;
    }
  }
`;
