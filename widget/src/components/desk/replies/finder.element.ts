import { LitElement } from 'lit';
import { FollowController } from '../../../state/follow.controller.ts';
import type { Observable } from '../../../state/observable.ts';

/** What lets somebody find something to answer with: it follows where that is kept, and the focus goes to its field. */
export abstract class FinderElement extends LitElement {
  static override properties: Record<string, object> = { query: { state: true }, failed: { state: true } };
  declare protected query: string;
  declare protected failed: boolean;

  constructor() {
    super();
    new FollowController(this, () => this.kept);
    this.query = '';
    this.failed = false;
  }

  /** Where what can be found is kept. */
  protected abstract readonly kept: Observable;

  /** Asks for what can be found, as it comes onto the page. */
  protected abstract read(): void;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('repere-picker')?.focus(options));
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.read();
  }
}
