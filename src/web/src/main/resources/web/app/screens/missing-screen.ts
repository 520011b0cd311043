import {html} from 'lit';
import {Screen} from './screen';

/** An address without a screen. */
export class MissingScreen extends Screen {
  override get heading(): string {
    return 'Not found';
  }

  protected override render(): unknown {
    return html`<header class="opening">
      <h1 tabindex="-1">There is no such page</h1>
      <p class="lead"><a href="/">See what was said lately</a></p>
    </header>`;
  }
}

customElements.define('missing-screen', MissingScreen);
