import { html, nothing } from 'lit';
import { countCharacters, HANDLE_PATTERN, LIMITS } from '@repere/protocol';
import type { ErrorCode, Language, Units } from '@repere/protocol';
import { define } from '../define.ts';
import { check, field } from '../field/field.ts';
import type { Wrongs } from '../field/form.element.ts';
import { SettingsForm } from './settings.form.ts';

/** How many characters before its end a limit is spoken of. */
const NEAR = 80;

/**
 * Who one is to others, and how one wants to be addressed.
 *
 * @prop account - asks the server
 * @prop me - as the server sees the person now
 */
export class RepereProfileForm extends SettingsForm {
  static override properties = { ...SettingsForm.properties, left: { state: true } };
  /** Characters left for the words about oneself. */
  declare protected left: number;

  constructor() {
    super();
    this.left = LIMITS.aboutLength;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('me')) this.left = LIMITS.aboutLength - countCharacters(this.me.about);
  }

  override render(): unknown {
    const { words, me } = this;
    return html`<form novalidate @submit=${this.onSubmit} @input=${() => (this.said = '')}>
      ${me.email ? this.#names() : html`<p class="lead">${words.guestName}</p>`} ${this.#about()}
      ${me.email ? this.#language() : nothing}
      <fieldset>
        <legend>${words.units}</legend>
        ${this.#unit('metric', words.metric)} ${this.#unit('imperial', words.imperial)}
      </fieldset>
      ${check('findable', words.findable, words.findableDetails, undefined, me.findable)}
      ${check('showPresence', words.showPresence, undefined, undefined, me.showPresence)} ${this.problemNotice()}
      ${this.sendRow(words.save)}
    </form>`;
  }

  #names(): unknown {
    const { strings, words, wrongs, me } = this;
    return html`${field({
      name: 'name',
      label: strings.name,
      autocomplete: 'name',
      maxlength: LIMITS.nameLength,
      value: me.name,
      wrong: wrongs['name'],
    })}
    ${field({
      name: 'handle',
      label: strings.handle,
      hint: `${strings.handleHint}. ${words.handleOnceAMonth}.`,
      autocomplete: 'nickname',
      maxlength: LIMITS.handleMax,
      value: me.handle,
      wrong: wrongs['handle'],
    })}`;
  }

  #about(): unknown {
    const { words, left, me, wrongs } = this;
    const counted = left < 0 ? words.aboutTooLong(-left) : words.aboutLeft(left);
    return html`<div class="field">
      <label for="about">${words.about}</label>
      <span class="hint" id="about-hint">${words.aboutHint}</span>
      <textarea
        id="about"
        name="about"
        rows="3"
        .value=${me.about}
        aria-describedby="about-hint about-left"
        aria-invalid=${wrongs['about'] || left < 0 ? 'true' : nothing}
        @input=${this.#count}
      ></textarea>
      <span class=${left < 0 ? 'wrong' : 'hint'} id="about-left" aria-live=${left < NEAR ? 'polite' : 'off'}
        >${counted}</span
      >
    </div>`;
  }

  #language(): unknown {
    const { words, me } = this;
    const option = (language: Language, label: string): unknown =>
      html`<option value=${language} lang=${language} .selected=${me.language === language}>${label}</option>`;
    return html`<div class="field">
      <label for="language">${words.mailLanguage}</label>
      <select id="language" name="language">
        ${option('fr', words.french)} ${option('en', words.english)}
      </select>
    </div>`;
  }

  #unit(unit: Units, label: string): unknown {
    return html`<label
      ><input type="radio" name="units" value=${unit} .checked=${this.me.units === unit} />${label}</label
    >`;
  }

  #count(event: InputEvent): void {
    this.left = LIMITS.aboutLength - countCharacters((event.target as HTMLTextAreaElement).value.trim());
  }

  protected override examine(form: FormData): Wrongs {
    const { required, handle } = this.strings.fieldErrors;
    const wrongs: Wrongs = {};
    if (this.me.email && !text(form, 'name')) wrongs['name'] = required;
    if (this.me.email && !HANDLE_PATTERN.test(text(form, 'handle'))) wrongs['handle'] = handle;
    const over = countCharacters(text(form, 'about')) - LIMITS.aboutLength;
    if (over > 0) wrongs['about'] = this.words.aboutTooLong(over);
    return wrongs;
  }

  protected override async submit(form: FormData): Promise<void> {
    await this.account.saveProfile({
      // A guest's are given by their site, and are not in the form.
      name: text(form, 'name') || this.me.name,
      handle: text(form, 'handle') || this.me.handle,
      about: text(form, 'about'),
      language: (form.get('language') as Language | null) ?? this.me.language,
      units: form.get('units') as Units,
      findable: form.has('findable'),
      showPresence: form.has('showPresence'),
    });
    this.said = this.words.saved;
  }

  protected override sentence(code: ErrorCode, field?: string): string {
    return code === 'too_many_requests' && field === 'handle' ? this.words.handleTooSoon : super.sentence(code);
  }
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

define('repere-profile-form', RepereProfileForm);
