import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LIMITS } from '@repere/protocol';

/** One labelled input of a form. */
export interface FieldOptions {
  name: string;
  label: string;
  type?: string;
  hint?: string;
  wrong?: string | undefined;
  autocomplete: string;
  inputmode?: string;
  maxlength?: number;
  value?: string | undefined;
  className?: string;
}

/** A labelled input with its hint and what is wrong with it, tied together for screen readers. */
export function field(options: FieldOptions): TemplateResult {
  const { name, label, hint, wrong } = options;
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    <input
      id=${name}
      name=${name}
      class=${options.className ?? nothing}
      type=${options.type ?? 'text'}
      autocomplete=${options.autocomplete as AutoFill}
      autocapitalize=${options.autocomplete === 'name' ? 'words' : 'none'}
      spellcheck="false"
      inputmode=${options.inputmode ?? nothing}
      maxlength=${options.maxlength ?? nothing}
      .value=${options.value ?? ''}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong ? 'true' : nothing}
    />
    ${wrong ? html`<span class="wrong" id="${name}-wrong">${wrong}</span>` : nothing}
  </div>`;
}

/** The field of an address. `autocomplete` is `username` where it is what one signs in with. */
export function addressField(
  options: Pick<FieldOptions, 'label' | 'autocomplete' | 'value' | 'wrong'>,
): TemplateResult {
  return field({ ...options, name: 'email', type: 'email', inputmode: 'email', maxlength: LIMITS.emailLength });
}

/** The address that a new password belongs to, for password managers alone. */
export function usernameField(email: string): TemplateResult {
  return html`<input name="username" type="text" autocomplete="username" .value=${email} hidden />`;
}

/** One box to tick, with what it means. */
export function check(
  name: string,
  label: string,
  details?: string,
  wrong?: string,
  checked: boolean = false,
): TemplateResult {
  const described = [details && `${name}-details`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return html`<div class="check">
    <input
      id=${name}
      name=${name}
      type="checkbox"
      .checked=${checked}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong ? 'true' : nothing}
    />
    <label for=${name}>${label}</label>
    ${details ? html`<p class="details" id="${name}-details">${details}</p>` : nothing}
    ${wrong ? html`<span class="wrong" id="${name}-wrong">${wrong}</span>` : nothing}
  </div>`;
}
