import {html} from 'lit';
import {api} from '../api/api';
import {isMissing} from '../api/problem';
import type {Quote} from '../api/types';
import {Load} from '../parts/load';
import {filtersOf} from '../parts/quote-filters';
import type {Route} from '../router';
import {Screen} from './screen';
import '../parts/quote-filters';
import '../parts/quote-list';

/** What was said lately, and the quotation of the day. */
export class NewestScreen extends Screen {
  #today = new Load<Quote | null>(this);

  override get heading(): string {
    return 'What was said';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#today.run((signal) =>
      api.quoteOfTheDay(signal).catch((error) => {
        // There is none as long as there are no quotations.
        if (isMissing(error)) return null;
        throw error;
      }),
    );
  }

  protected override render(): unknown {
    const {query, isReturn} = this.route as Route;
    const filters = filtersOf(query);
    const isFiltered = filters.size > 0;
    return html`
      <header class="opening">
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">
          The exact words quoted in news articles: who said them, where they stand, and how sure
          that is.
        </p>
        ${filtersOf(query).size ? '' : html`<p><a class="button main" href="/try">Try a text</a></p>`}
      </header>
      ${isFiltered ? '' : this.#day()}
      <section aria-labelledby="newest">
        <div class="section-head">
          <h2 id="newest">${isFiltered ? 'Quotations' : 'Newest'}</h2>
          <a class="feed" href="/v1/feeds/quotes.atom${feedQuery(filters)}">Feed</a>
        </div>
        <quote-filters .query=${query}></quote-filters>
        <quote-list
          .name=${`/v1/quotes?${filters}`}
          .isReturn=${isReturn}
          .source=${(cursor: string | undefined, signal: AbortSignal) => {
            const page = new URLSearchParams(filters);
            if (cursor) page.set('cursor', cursor);
            return api.quotes(page, signal);
          }}
          .empty=${isFiltered
            ? html`<p class="empty">
                No quotation passes these filters. <a href="/">Show all quotations</a>
              </p>`
            : html`<p class="empty">
                There are no quotations yet. <a href="/try">Find some in a text</a>
              </p>`}
        ></quote-list>
      </section>
    `;
  }

  #day(): unknown {
    return html`<section class="day" aria-labelledby="day">
      <h2 id="day">Quotation of the day</h2>
      ${this.#today.show((quote) =>
        quote
          ? html`<quote-card large .quote=${quote}></quote-card>`
          : html`<p class="empty">There is none yet.</p>`,
      )}
    </section>`;
  }
}

/** Feeds take some of the filters only. */
function feedQuery(filters: URLSearchParams): string {
  return filters.size ? `?${filters}` : '';
}

customElements.define('newest-screen', NewestScreen);
