import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    background: var(--repere-paper);
    color: var(--repere-ink);
  }

  .desk {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / 23rem minmax(0, 1fr);
    grid-template-areas: 'header header' 'notices notices' 'list conversation';
    block-size: 100%;
  }

  .top {
    grid-area: header;
  }

  .who {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .notices {
    grid-area: notices;
  }

  .list {
    grid-area: list;
    border-inline-end: 1px solid var(--repere-line);
    background: var(--repere-raised);
  }

  .conversation {
    grid-area: conversation;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }

  .subject {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 var(--repere-space-2);
    padding: var(--repere-space-3) var(--repere-space-4);
    border-block-end: 1px solid var(--repere-line);
  }

  .subject h2 {
    grid-column: 2;
    font-size: var(--repere-size-h3);
  }

  .subject repere-here {
    margin-inline-start: var(--repere-space-3);
  }

  .subject p {
    grid-column: 2;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .subject a {
    color: var(--repere-pine);
  }

  .subject .icon {
    display: none;
    grid-row: 1 / span 2;
  }

  .empty {
    padding: var(--repere-space-5) var(--repere-space-4);
    color: var(--repere-ink-soft);
  }

  .choose {
    place-self: center;
  }

  .account {
    grid-area: list / list / conversation / conversation;
  }

  .gate {
    grid-area: list / list / conversation / conversation;
    inline-size: min(26rem, 100%);
    margin: var(--repere-space-7) auto;
  }

  @media (width < 52rem) {
    .desk {
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      grid-template-areas: 'header' 'notices' 'list';
    }
    .conversation {
      grid-area: list;
    }
    .desk.reading .list,
    .desk:not(.reading) .conversation {
      display: none;
    }
    .who {
      display: none;
    }
    .subject .icon {
      display: inline-flex;
    }
    .account {
      grid-area: list;
    }
    .gate {
      grid-area: list;
      margin-block: 0;
    }
  }
`;
