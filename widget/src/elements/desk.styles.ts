import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    background: var(--repere-paper);
    color: var(--repere-ink);
  }

  .desk {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / 24rem minmax(0, 1fr) auto;
    grid-template-areas: 'header header header' 'notices notices notices' 'list conversation card';
    block-size: 100%;
    /* Either end of a phone that lies on its side may have the notch. */
    padding-inline: max(env(safe-area-inset-left), env(safe-area-inset-right));
  }

  .top {
    grid-area: header;
  }

  .top #title {
    font: 650 1.0625rem / 1.2 var(--repere-font-display);
    letter-spacing: -0.01em;
    white-space: normal;
  }

  .notices {
    grid-area: notices;
  }

  .list {
    grid-area: list;
    display: grid;
    min-block-size: 0;
    border-inline-end: 1px solid var(--repere-line);
    background: var(--repere-raised);
  }

  .conversation {
    grid-area: conversation;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    min-inline-size: 0;
  }

  .card {
    grid-area: card;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    inline-size: 20rem;
    border-inline-start: 1px solid var(--repere-line);
    background: var(--repere-raised);
  }

  .empty {
    padding: var(--repere-space-5) var(--repere-space-4);
    color: var(--repere-ink-soft);
  }

  /* The way back from what stands alone. */
  .head {
    display: none;
    align-items: center;
    gap: var(--repere-space-2);
    padding-block: var(--repere-space-2);
    padding-inline: var(--repere-space-2) var(--repere-space-4);
    border-block-end: 1px solid var(--repere-line);
  }

  .head h2 {
    font-size: 1.0625rem;
  }

  .head h2:focus-visible {
    outline: none;
  }

  .numbers {
    grid-row: -2;
  }

  .account {
    grid-area: list / list / card / card;
  }

  .gate {
    grid-area: list / list / card / card;
    inline-size: min(26rem, 100%);
    margin: var(--repere-space-7) auto;
  }

  /* No room for three: the card takes the place of the conversation while it is wanted. */
  @media (width < 76rem) {
    .card {
      grid-area: conversation;
      inline-size: auto;
      border-inline-start: 0;
    }
    .card .head {
      display: flex;
    }
    .desk:not([data-pane='card']) .card,
    .desk[data-pane='card'] .conversation {
      display: none;
    }
  }

  @media (width < 52rem) {
    .desk {
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      grid-template-areas: 'header' 'notices' 'list';
    }
    .list {
      border-inline-end: 0;
    }
    .conversation .head {
      display: flex;
    }
    .conversation,
    .card,
    .account,
    .gate {
      grid-area: list;
    }
    .desk:not([data-pane='queues']) .list,
    .desk:not([data-pane='conversation']) .conversation {
      display: none;
    }
    .gate {
      margin-block: 0;
    }
  }

  /* A screen of a few lines, as at 400 %: what stands around the messages may push them, and all of it scrolls together. */
  @media (height < 24rem) {
    .conversation {
      grid-template-rows: auto auto;
      overflow-y: auto;
      position: relative;
    }
  }

  /* Whoever touches the screen has no keys. */
  @media (width < 52rem) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
