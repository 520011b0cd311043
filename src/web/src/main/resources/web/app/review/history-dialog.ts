import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {Quote} from '../api/types';
import {ask} from '../parts/dialog';
import {Load} from '../parts/load';
import {PageElement} from '../parts/page-element';
import {speakerOf} from '../parts/quote-facts';
import {instant} from '../text/format';

const WORDS: Record<Quote['review'], string> = {
  machine: 'Found by the machine',
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

/** Every version of a quotation: who changed it, when, and what it was. */
export function showHistory(quote: Quote): Promise<void> {
  return ask(
    'History of this quotation',
    () => html`<quote-history .quote=${quote}></quote-history>`,
    'is-roomy',
  );
}

export class QuoteHistory extends PageElement {
  static override properties = {quote: {attribute: false}};

  declare quote: Quote;

  #versions = new Load<Quote[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#versions.run(async (signal) => (await api.history(this.quote.id, signal)).items);
  }

  protected override render(): unknown {
    return html`<blockquote class="asked" dir="auto">${this.quote.text}</blockquote>
      ${this.#versions.show((versions) =>
        versions.length
          ? html`<ol class="history" reversed>
              ${versions.map(
                (version) => html`<li>
                  <p>
                    <strong>${WORDS[version.review]}</strong>
                    ${version.reviewedBy
                      ? html`by <span dir="auto">${version.reviewedBy}</span>`
                      : nothing}
                    <time datetime=${version.updatedAt}>${instant(version.updatedAt)}</time>
                  </p>
                  <p>${speakerOf(version)}</p>
                  ${version.note ? html`<p class="quiet" dir="auto">${version.note}</p>` : nothing}
                </li>`,
              )}
            </ol>`
          : html`<p class="empty">Nobody has changed it.</p>`,
      )}`;
  }
}

customElements.define('quote-history', QuoteHistory);
