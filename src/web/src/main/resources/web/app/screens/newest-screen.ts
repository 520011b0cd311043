import {html, nothing} from 'lit';
import {api} from '../api/api';
import {questionMark} from '../api/http';
import {isMissing} from '../api/problem';
import type {Quote} from '../api/types';
import {Load} from '../parts/load';
import {filtersOf} from '../parts/quote-filters';
import {Screen} from './screen';
import '../parts/front-aside';
import '../parts/quote-filters';
import '../parts/quote-list';
import '../parts/try-box';

/** What was said lately, and the quotation of the day. With filters, what passes them. */
export class NewestScreen extends Screen {
  #today = new Load<Quote | null>(this);

  get #filters(): URLSearchParams {
    return filtersOf(this.route.query);
  }

  override get heading(): string {
    return this.#filters.size ? 'Quotations' : 'What was said, by whom, and where';
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
    const isFiltered = this.#filters.size > 0;
    return html`
      ${isFiltered
        ? html`<header class="opening"><h1 tabindex="-1">${this.heading}</h1></header>`
        : this.#front()}
      <div class="columns">
        <section aria-label=${isFiltered ? 'Quotations' : 'Newest quotations'}>
          ${this.#list(isFiltered)}
        </section>
        <front-aside></front-aside>
      </div>
    `;
  }

  #front(): unknown {
    return html`<div class="front">
      <header class="opening">
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">
          Verbatim reads news articles and finds every quotation in them: the exact words, who said
          them, where they stand, and how sure that is.
        </p>
      </header>
      ${this.#day()}
      <try-box></try-box>
    </div>`;
  }

  #list(isFiltered: boolean): unknown {
    const filters = this.#filters;
    return html`
      <div class="section-head">
        ${isFiltered ? nothing : html`<h2>Newest</h2>`}
        <a class="feed" href="/v1/feeds/quotes.atom${questionMark(filters)}">Feed</a>
      </div>
      <quote-filters .query=${this.route.query}></quote-filters>
      <quote-list
        .name=${`/v1/quotes?${filters}`}
        .isReturn=${this.route.isReturn}
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
    `;
  }

  #day(): unknown {
    const shown = this.#today.show((quote) =>
      quote ? html`<quote-card large .quote=${quote}></quote-card>` : nothing,
    );
    return shown === nothing
      ? nothing
      : html`<section class="day" aria-labelledby="day">
          <h2 id="day">Quotation of the day</h2>
          ${shown}
        </section>`;
  }
}

customElements.define('newest-screen', NewestScreen);
