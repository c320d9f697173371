/** The mark: four short ticks and a tall one in signal orange, drawn without a picture or a request. */
const tick = (x: number): string => `linear-gradient(currentColor 0 0) ${x}px 14px/3px 12px`;

/** The launcher's sheet. Fallbacks are the light theme's, for pages that do not carry the tokens. */
export function launcherSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host{all:initial;color-scheme:inherit;position:fixed;z-index:2147482999;inset-inline-end:max(1rem,env(safe-area-inset-right));bottom:max(1rem,env(safe-area-inset-bottom))}` +
      `:host(.start){inset-inline:max(1rem,env(safe-area-inset-left)) auto}` +
      `:host([hidden]){display:none}@media print{:host{display:none}}` +
      `button{position:relative;width:3.5rem;height:3.5rem;padding:0;border:1px solid #0000;border-radius:.875rem;background:var(--repere-ink,#13201b);color:var(--repere-paper,#f5f7f4);box-shadow:var(--repere-shadow,0 2px 12px #0004);cursor:pointer}` +
      `button:hover{background:var(--repere-pine,#0c5c49)}` +
      `button:focus-visible{outline:3px solid var(--repere-focus,#1d4ed8);outline-offset:3px}` +
      `i{display:block;width:33px;height:32px;margin:auto;background:${[2, 8.5, 15, 28].map(tick)},linear-gradient(light-dark(#ff8a5c,#c8400f) 0 0) 21.5px 3px/3px 26px;background-repeat:no-repeat}` +
      `b{position:absolute;top:-.375rem;inset-inline-end:-.375rem;min-width:1.375rem;padding:0 .25rem;box-sizing:border-box;border-radius:1rem;background:var(--repere-signal,#c8400f);color:var(--repere-on-signal,#fff);font:650 .75rem/1.375rem system-ui}b:empty{display:none}`,
  );
  return sheet;
}
