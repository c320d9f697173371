import { html } from 'lit';
import type { Language, Me } from '@repere/protocol';
import { backIcon } from '../components/icons.ts';
import '../components/settings/address.form.ts';
import '../components/settings/blocked.ts';
import '../components/settings/devices.ts';
import '../components/settings/my-data.ts';
import '../components/settings/password.form.ts';
import '../components/settings/profile.form.ts';
import '../components/settings/second-factor.ts';
import type { Account } from '../state/account.ts';
import type { AccountWords } from '../strings/account.words.ts';
import type { Strings } from '../strings/strings.ts';
import type { Section } from './chat.view.ts';

/** What a part of the settings is made of. */
export interface AccountSection {
  me: Me;
  words: AccountWords;
  strings: Strings;
  language: Language;
  section: Section;
  account: Account;
  /** Something of what notices are given for is on. */
  chosen: () => void;
  /** Back to the list. */
  back: () => void;
}

/** One part of the settings under its heading. */
export function accountSection(given: AccountSection): unknown {
  const { words, section, back } = given;
  const titles: Record<Section, string> = {
    profile: words.profile,
    security: words.security,
    notices: words.notices,
    devices: words.devices,
    data: words.data,
    blocked: words.blockedPeople,
  };
  return html`<div class="section">
    <button class="back quiet" @click=${() => back()}>${backIcon}${words.backToSettings}</button>
    <h2 class="focus" tabindex="-1">${titles[section]}</h2>
    ${inside(given)}
  </div>`;
}

function inside({ me, words, strings, language, section, account, chosen }: AccountSection): unknown {
  switch (section) {
    case 'profile':
      return html`<repere-profile-form
        .account=${account}
        .me=${me}
        .words=${words}
        .strings=${strings}
        .language=${language}
      ></repere-profile-form>`;
    case 'security':
      return html`<section class="part">
          <h3>${words.address}</h3>
          <repere-address-form .account=${account} .me=${me} .words=${words} .strings=${strings}></repere-address-form>
        </section>
        <section class="part">
          <h3>${words.changePassword}</h3>
          <repere-password-form
            .account=${account}
            .me=${me}
            .words=${words}
            .strings=${strings}
          ></repere-password-form>
        </section>
        <section class="part">
          <repere-second-factor
            .account=${account}
            .me=${me}
            .words=${words}
            .strings=${strings}
            .language=${language}
          ></repere-second-factor>
        </section>`;
    case 'notices':
      return html`<repere-notices
        .me=${me}
        .strings=${strings}
        .language=${language}
        @chosen=${chosen}
      ></repere-notices>`;
    case 'devices':
      return html`<repere-devices
        .account=${account}
        .words=${words}
        .strings=${strings}
        .language=${language}
      ></repere-devices>`;
    case 'data':
      return html`<repere-my-data
        .account=${account}
        .me=${me}
        .words=${words}
        .strings=${strings}
        .language=${language}
      ></repere-my-data>`;
    case 'blocked':
      return html`<repere-blocked .account=${account} .words=${words} .strings=${strings}></repere-blocked>`;
  }
}
