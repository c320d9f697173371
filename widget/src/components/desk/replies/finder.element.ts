import { LitElement } from 'lit';

/** What lets somebody find something to answer with: it follows where that is kept, and the focus goes to its field. */
export abstract class FinderElement extends LitElement {
  static override properties: Record<string, object> = { query: { state: true }, failed: { state: true } };
  declare protected query: string;
  declare protected failed: boolean;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.query = '';
    this.failed = false;
  }

  /** Calls back at each change of what can be found; answers what ends that. */
  protected abstract followKept(changed: () => void): () => void;

  /** Asks for what can be found, as it comes onto the page. */
  protected abstract read(): void;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('repere-picker')?.focus(options));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(): void {
    if (this.#stop) return;
    this.#stop = this.followKept(() => this.requestUpdate());
    this.read();
  }
}
