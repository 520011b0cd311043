import {html, nothing} from 'lit';
import {api} from '../api/api';
import {questionMark} from '../api/http';
import type {FoundPage} from '../api/types';
import {Load, waiting} from '../parts/load';
import {filtersOf} from '../parts/quote-filters';
import type {Picked} from '../parts/speaker-picker';
import {addressOf, navigate} from '../router';
import {count, instant, number} from '../text/format';
import {Screen} from './screen';
import '../parts/article-card';
import '../parts/quote-card';
import '../parts/quote-filters';
import '../parts/search-facets';
import '../parts/speaker-picker';

type Hit = FoundPage['items'][number];

const SYNTAX: Array<[string, string]> = [
  ['fishing grounds', 'both words'],
  ['"fishing grounds"', 'exactly these words, in this order'],
  ['ferry or harbor', 'one or the other'],
  ['fishing -treaty', 'without a word'],
];

/** Search over quotations or whole articles. */
export class SearchScreen extends Screen {
  #page = new Load<FoundPage>(this);
  #hits: Hit[] = [];
  #first: FoundPage | undefined;
  #asked = '';

  override get heading(): string {
    const q = this.route.query.get('q');
    return q ? `${q} · Search` : 'Search';
  }

  get #query(): URLSearchParams {
    const query = filtersOf(this.route.query);
    for (const name of ['q', 'in', 'sort']) {
      const value = this.route.query.get(name);
      if (value) query.set(name, value);
    }
    if (!query.has('in')) query.set('in', 'quotes');
    return query;
  }

  get #isAsked(): boolean {
    return this.route.query.has('q') || filtersOf(this.route.query).size > 0;
  }

  protected override willUpdate(): void {
    const query = this.#query;
    if (query.toString() === this.#asked) return;
    this.#asked = query.toString();
    this.#hits = [];
    if (this.#isAsked) this.#read();
    else this.#page.forget();
  }

  #read(cursor?: string): void {
    const query = this.#query;
    if (cursor) query.set('cursor', cursor);
    void this.#page.run(async (signal) => {
      const page = await api.search(query, signal);
      this.#hits = cursor ? [...this.#hits, ...page.items] : page.items;
      if (!cursor) this.#first = page;
      return page;
    });
  }

  protected override render(): unknown {
    const query = this.#query;
    return html`
      <header class="opening"><h1 tabindex="-1">Search</h1></header>
      <search>
        <form class="search" role="search" @submit=${this.#submit}>
          <speaker-picker
            search
            label="Words to search for"
            .value=${query.get('q') ?? ''}
            @pick=${({detail}: CustomEvent<Picked>) =>
              detail.id && navigate(addressOf.speaker(detail.id))}
          ></speaker-picker>
          <button class="main">Search</button>
        </form>
        <div class="fields">
          ${this.#choice('in', 'In', [
            ['quotes', 'quotations'],
            ['articles', 'articles'],
          ])}
          ${this.#choice('sort', 'Order', [
            ['', 'best first'],
            ['newest', 'newest first'],
            ['oldest', 'oldest first'],
          ])}
        </div>
        <quote-filters .query=${this.route.query}></quote-filters>
      </search>
      ${this.#isAsked
        ? this.#page.show((page) => this.#shown(page), waiting(9))
        : html`<dl class="empty syntax">
            ${SYNTAX.map(
              ([q, means]) => html`<div>
                <dt><a href="/search${questionMark({q})}">${q}</a></dt>
                <dd>${means}</dd>
              </div>`,
            )}
          </dl>`}
    `;
  }

  #shown(page: FoundPage): unknown {
    // Only the first page has counts and suggestions.
    const first = this.#first ?? page;
    return html`<div class="found">
      <div class="results" aria-live="polite">
        <p class="quiet">${totalOf(first)} ${freshness(first)}</p>
        ${this.#suggested(first)}
        ${this.#hits.length
          ? this.#hits.map((hit) => one(hit))
          : html`<p class="empty">
              Nothing has these words. Try fewer of them, other ones, or no filters.
            </p>`}
        ${page.next
          ? html`<p>
              <button
                type="button"
                ?disabled=${this.#page.isLoading}
                @click=${() => this.#read(page.next)}
              >
                Show more
              </button>
            </p>`
          : nothing}
      </div>
      <search-facets .facets=${first.facets} .query=${this.route.query}></search-facets>
    </div>`;
  }

  #suggested(page: FoundPage): unknown {
    const speakers = page.speakers ?? [];
    return speakers.length
      ? html`<p class="suggested">
          Speakers:
          ${speakers.map(
            ({id, name, quoteCount}) =>
              html`<a href=${addressOf.speaker(id)} dir="auto">${name}</a>
                <small>${number(quoteCount)}</small> `,
          )}
        </p>`
      : nothing;
  }

  #choice(name: string, label: string, options: string[][]): unknown {
    const chosen = this.route.query.get(name) ?? '';
    return html`<label
      >${label}
      <select
        name=${name}
        @change=${(event: Event) => this.#set(name, (event.target as HTMLSelectElement).value)}
      >
        ${options.map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
        )}
      </select>
    </label>`;
  }

  #set(name: string, value: string): void {
    const query = new URLSearchParams(this.route.query);
    if (value) query.set(name, value);
    else query.delete(name);
    navigate(`/search${questionMark(query)}`);
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const q = new FormData(event.currentTarget as HTMLFormElement).get('q');
    this.#set('q', String(q ?? '').trim());
  };
}

function one({quote, article, highlights}: Hit): unknown {
  if (quote) return html`<quote-card .quote=${quote} .found=${highlights}></quote-card>`;
  return article
    ? html`<article-card .article=${article} .found=${highlights}></article-card>`
    : nothing;
}

function totalOf({total}: FoundPage): string {
  if (!total) return '';
  return `${total.relation === 'atLeast' ? 'At least ' : ''}${count(total.count, 'result')}`;
}

/** Search follows the articles; this says how far it has. */
function freshness({asOf}: FoundPage): unknown {
  return asOf
    ? html`· as of <time datetime=${asOf}>${instant(asOf)}</time>`
    : nothing;
}

customElements.define('search-screen', SearchScreen);
