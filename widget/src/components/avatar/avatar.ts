import { css, html, LitElement } from 'lit';
import type { Person } from '@repere/protocol';
import { define } from '../define.ts';
import { initialsOf } from './initials.ts';

/** Hues that keep apart from each other and from the signal's orange, in degrees of OKLCH. */
export const HUES: readonly number[] = [95, 130, 165, 200, 235, 270, 305, 345];

/** The same hue for the same account, everywhere. */
function hueOf({ id }: Pick<Person, 'id'>): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return HUES[sum % HUES.length] ?? 0;
}

/**
 * A person's initials on a tile that stands on a tick. Says nothing to screen readers: the name is always beside it.
 *
 * @prop person - whose initials
 * @cssprop --repere-avatar - size of the tile
 */
export class RepereAvatar extends LitElement {
  static override properties = { person: { attribute: false } };
  declare person: Pick<Person, 'id' | 'name'>;

  static override styles = css`
    :host {
      display: inline-grid;
      place-content: center;
      box-sizing: border-box;
      inline-size: var(--repere-avatar, 2rem);
      block-size: var(--repere-avatar, 2rem);
      border-block-end: 3px solid;
      border-radius: var(--repere-radius) var(--repere-radius) 0 0;
      background: light-dark(oklch(0.93 0.045 var(--hue)), oklch(0.32 0.055 var(--hue)));
      color: light-dark(oklch(0.4 0.09 var(--hue)), oklch(0.9 0.07 var(--hue)));
      font: 650 calc(var(--repere-avatar, 2rem) * 0.4) / 1 var(--repere-font-display);
    }
  `;

  override willUpdate(): void {
    this.style.setProperty('--hue', `${hueOf(this.person)}`);
  }

  override render(): unknown {
    return html`<span aria-hidden="true">${initialsOf(this.person.name)}</span>`;
  }
}

define('repere-avatar', RepereAvatar);
