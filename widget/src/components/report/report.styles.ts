import { css } from 'lit';

export const reportStyles = css`
  blockquote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    margin: 0;
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-line-strong);
    overflow: hidden;
    overflow-wrap: anywhere;
    color: var(--repere-ink-soft);
  }
  fieldset {
    display: grid;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--repere-space-1);
    padding: 0;
  }
  .reason {
    display: flex;
    align-items: center;
    gap: var(--repere-space-3);
    min-block-size: 2.25rem;
    font-weight: 500;
    cursor: pointer;
  }
  input[type='radio'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--repere-pine);
  }
  textarea {
    inline-size: 100%;
    padding: var(--repere-space-2) var(--repere-space-3);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    font-size: max(1rem, var(--repere-size-ui));
    line-height: 1.5;
    resize: vertical;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--repere-danger);
    box-shadow: inset 3px 0 0 var(--repere-danger);
  }
  @media (pointer: coarse) {
    .reason {
      min-block-size: 2.75rem;
    }
  }
`;
