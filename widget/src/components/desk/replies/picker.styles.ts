import { css } from 'lit';

export const pickerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .picker {
    display: grid;
    gap: var(--repere-space-2);
    padding: var(--repere-space-2) var(--repere-space-3) var(--repere-space-3);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius-large);
    background: var(--repere-raised);
    box-shadow: var(--repere-shadow);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  label {
    font-weight: 600;
  }

  .head .icon {
    margin-inline-end: calc(-1 * var(--repere-space-2));
  }

  input {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: var(--repere-space-3);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-paper);
    font-size: max(1rem, var(--repere-size-ui));
  }

  .body {
    display: grid;
    gap: var(--repere-space-2) var(--repere-space-4);
  }

  .list {
    max-block-size: min(15rem, 30dvh);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .group {
    padding: var(--repere-space-2) var(--repere-space-2) 2px;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--repere-space-2);
    padding: var(--repere-space-2);
    border-inline-start: 3px solid transparent;
    border-radius: 2px var(--repere-radius) var(--repere-radius) 2px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .choice b {
    font-weight: 550;
  }

  .choice span {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .choice[aria-selected='true'] {
    border-inline-start-color: var(--repere-pine);
    background: var(--repere-pine-tint);
  }

  .choice[aria-selected='true'] span {
    color: var(--repere-ink-soft);
  }

  .preview {
    align-self: start;
    max-block-size: min(15rem, 22dvh);
    overflow-y: auto;
    padding: var(--repere-space-2) var(--repere-space-3);
    border: 1px dashed var(--repere-line-strong);
    border-radius: var(--repere-radius);
    font-size: var(--repere-size-small);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--repere-space-4);
  }

  .remark,
  .hint {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }

  .hint {
    color: var(--repere-ink-faint);
  }

  @media (pointer: coarse) {
    .choice {
      min-block-size: 2.75rem;
      align-items: center;
    }
  }

  @container (width < 38rem) {
    .list {
      max-block-size: min(13rem, 26dvh);
    }
    .preview {
      max-block-size: min(7rem, 16dvh);
    }
  }

  @container (width >= 38rem) {
    .body:has(.preview) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 4fr);
    }
  }

  @media (forced-colors: active) {
    .choice[aria-selected='true'] {
      border-inline-start-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    .choice[aria-selected='true'] * {
      color: HighlightText;
    }
  }
`;
