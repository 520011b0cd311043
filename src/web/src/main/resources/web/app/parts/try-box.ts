import {html} from 'lit';
import {navigate} from '../router';
import {exampleLinks} from './examples';
import {draft} from '../session/draft';
import {PageElement} from './page-element';

/** A field for a text of the reader's own, which leads to what is found in it. */
export class TryBox extends PageElement {
  protected override render(): unknown {
    return html`<form class="try-box" @submit=${this.#submit}>
      <h2><label for="own-text">Try a text of your own</label></h2>
      <textarea
        id="own-text"
        name="text"
        dir="auto"
        rows="3"
        required
        placeholder="Paste a news text, and see who said what."
      ></textarea>
      <p class="row"><button class="main">Find the quotations</button> <span class="quiet">Nothing is stored.</span></p>
      <p class="quiet">Or look at one of these:</p>
      ${exampleLinks()}
    </form>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('text'));
    draft.keep(text);
    navigate('/try');
  };
}

customElements.define('try-box', TryBox);
