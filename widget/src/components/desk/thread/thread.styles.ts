import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }

  repere-conversation {
    min-block-size: 0;
  }

  .gone::part(composer),
  .note::part(composer) {
    display: none;
  }

  /* Between a list and a phone's keyboard there is no room for more. */
  @media (width < 34rem) {
    .listing repere-modes {
      display: none;
    }
    repere-conversation.listing::part(composer) {
      display: none;
    }
    .listing > .dock {
      padding-block-end: max(var(--repere-space-3), env(safe-area-inset-bottom));
    }
  }

  .dock {
    display: grid;
    gap: var(--repere-space-2);
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
    padding: var(--repere-space-2) var(--repere-space-3) 0;
  }

  .note > .dock {
    padding-block-end: max(var(--repere-space-3), env(safe-area-inset-bottom));
  }

  /* A screen of a few lines, as at 400 %: the pane around it scrolls. */
  @media (height < 24rem) {
    :host {
      min-block-size: min-content;
    }
    repere-conversation {
      grid-template-rows: minmax(8rem, 1fr);
      min-block-size: min-content;
    }
  }
`;
