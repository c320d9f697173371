/** Tells the parent template something. Does not leave the shadow root that the element stands in. */
export function emit<Detail>(from: EventTarget, type: string, detail?: Detail): void {
  from.dispatchEvent(new CustomEvent(type, { detail }));
}
