import {html, nothing} from 'lit';
import {PageElement} from '../parts/page-element';
import {sourceOf, speakerOf, sureness} from '../parts/quote-facts';
import {addressOf} from '../router';
import type {Entry} from './queue';

const ACTIONS: Array<[string, string]> = [
  ['k', 'Back'],
  ['j', 'Next'],
  ['c', 'Confirm'],
  ['x', 'Reject'],
  ['s', 'Speaker'],
  ['m', 'Missed'],
  ['u', 'Undo'],
  ['h', 'History'],
  ['?', 'Keys'],
];

/** The quotation that is being reviewed, and what can be done. Tells `act` with a key. */
export class ReviewPanel extends PageElement {
  static override properties = {
    entry: {attribute: false},
    progress: {type: String},
    state: {attribute: false},
  };

  declare entry: Entry;
  declare progress: string;
  /** Changes with each change of the queue, since an entry is changed in place. */
  declare state: number;

  protected override render(): unknown {
    const {quote, pending} = this.entry;
    return html`<section class="panel" aria-label="Quotation under review">
      <p class="quiet">${this.progress}</p>
      <div class="panel-words" aria-live="polite">
        <blockquote lang=${quote.article?.language ?? nothing} dir="auto">
          <p dir="auto">${quote.text}</p>
        </blockquote>
        <p class="said">
          ${speakerOf(quote)} ${sureness(quote)}
          ${pending ? html`<span class="quiet">saving …</span>` : nothing}
        </p>
        ${quote.mention
          ? html`<p class="quiet">In the text: “<span dir="auto">${quote.mention.exact}</span>”</p>`
          : nothing}
        <p class="source">
          ${sourceOf(quote)}
          <a href=${addressOf.quote(quote.articleId, quote.id)} dir="auto"
            >${quote.article?.headline ?? 'The article'}</a
          >
        </p>
      </div>
      <div class="actions">
        ${ACTIONS.map(
          ([key, text]) => html`<button
            type="button"
            class=${key === 'c' ? 'main' : key === '?' ? 'needs-keyboard' : nothing}
            aria-keyshortcuts=${key}
            @click=${() => this.tell('act', key)}
          >
            ${text} <kbd aria-hidden="true">${key}</kbd>
          </button>`,
        )}
      </div>
    </section>`;
  }
}

customElements.define('review-panel', ReviewPanel);
