import { css } from 'lit';

export const enrolStyles = css`
  ol.steps {
    display: grid;
    gap: var(--repere-space-5);
    list-style: none;
    counter-reset: step;
  }
  ol.steps > li {
    display: grid;
    grid-template-columns: 3px minmax(0, 1fr);
    gap: 0 var(--repere-space-3);
    counter-increment: step;
  }
  /* A tick for each step, and the one in signal orange is where one is. */
  ol.steps > li::before {
    content: '';
    grid-row: 1 / span 2;
    border-radius: 0.75px;
    background: var(--repere-line-strong);
  }
  ol.steps > li.here::before {
    background: var(--repere-signal);
  }
  ol.steps h3::before {
    content: counter(step) '. ';
  }
  .inside {
    grid-column: 2;
    display: grid;
    gap: var(--repere-space-3);
    justify-items: start;
    padding-block-start: var(--repere-space-2);
  }
  .inside form {
    inline-size: 100%;
  }
  .qr {
    inline-size: min(14rem, 100%);
    block-size: auto;
    border: 1px solid var(--repere-line);
    border-radius: var(--repere-radius);
    forced-color-adjust: none;
    stroke: none;
  }
  .light {
    fill: #fff;
  }
  .dark {
    fill: #000;
  }
  .secret {
    font-family: var(--repere-font-mono);
    font-size: 0.9375rem;
    letter-spacing: 0.04em;
    word-spacing: 0.3em;
    user-select: all;
    overflow-wrap: anywhere;
  }
  a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--repere-pine);
  }
  @media (forced-colors: active) {
    ol.steps > li::before {
      background: CanvasText;
    }
    ol.steps > li.here::before {
      background: Highlight;
    }
  }
`;
