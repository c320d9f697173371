import { unsafeHTML } from 'lit/directives/unsafe-html.js';

export const show = unsafeHTML;
