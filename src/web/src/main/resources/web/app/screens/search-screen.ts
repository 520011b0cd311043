import {html, nothing} from 'lit';
import {api} from '../api/api';
import {questionMark} from '../api/http';
import type {FoundPage} from '../api/types';
import {Load, waiting} from '../parts/load';
import {marked} from '../parts/quote-card';
import {filtersOf} from '../parts/quote-filters';
import {addressOf, navigate} from '../router';
import {count, date, instant, language, monthOf, number} from '../text/format';
import {Screen} from './screen';
import '../parts/quote-filters';

type Hit = FoundPage['items'][number];

interface Choice {
  id?: string;
  name?: string;
  month?: string;
  language?: string;
  count: number;
}

/** Search over quotations or whole articles. */
export class SearchScreen extends Screen {
  #page = new Load<FoundPage>(this);
  #hits: Hit[] = [];
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
      return page;
    });
  }

  protected override render(): unknown {
    const query = this.#query;
    return html`
      <header class="opening"><h1 tabindex="-1">Search</h1></header>
      <search>
        <form class="search" role="search" @submit=${this.#submit}>
          <input
            type="search"
            name="q"
            aria-label="Words to search for"
            placeholder="military exercises"
            maxlength="500"
            .value=${query.get('q') ?? ''}
          />
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
        : html`<p class="empty">
            Words, an "exact phrase", one or the other, or -without a word: for example
            <a href="/search?q=ferry or harbor">ferry or harbor</a>.
          </p>`}
    `;
  }

  #shown(page: FoundPage): unknown {
    return html`<div class="found">
      <div class="results" aria-live="polite">
        <p class="quiet">${totalOf(page)} ${freshness(page)}</p>
        ${this.#suggested(page)}
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
      ${this.#facets(page)}
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

  #facets(page: FoundPage): unknown {
    const facets: Partial<Record<string, Choice[]>> = {...page.facets};
    const shown = [
      this.#facet('Speaker', 'speaker', facets.speaker),
      this.#facet('Publisher', 'publisher', facets.publisher),
      this.#facet('Language', 'language', facets.language),
      this.#facet('Month', 'month', facets.month),
    ].filter((facet) => facet !== nothing);
    return shown.length ? html`<aside class="facets" aria-label="Narrow down">${shown}</aside>` : nothing;
  }

  #facet(title: string, name: string, choices: Choice[] = []): unknown {
    if (!choices.length) return nothing;
    return html`<section>
      <h2>${title}</h2>
      <ul>
        ${choices.slice(0, 10).map(
          (choice) => html`<li>
            <a href=${this.#narrowed(name, choice)} dir="auto">${nameOf(name, choice)}</a>
            <small>${number(choice.count)}</small>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #narrowed(name: string, choice: Choice): string {
    const query = new URLSearchParams(this.route.query);
    if (name === 'month' && choice.month) {
      const [year, month] = choice.month.split('-').map(Number);
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      query.set('from', `${choice.month}-01`);
      query.set('to', `${choice.month}-${last}`);
    } else {
      query.set(name, choice.id ?? choice.language ?? '');
    }
    return `/search${questionMark(query)}`;
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
  if (quote) return html`<quote-card .quote=${quote} .found=${highlights.text}></quote-card>`;
  if (!article) return nothing;
  return html`<article class="card">
    <h2>
      <a href=${addressOf.article(article.id)} dir="auto"
        >${highlights.headline ? marked([highlights.headline]) : (article.headline ?? 'An article')}</a
      >
    </h2>
    <p dir="auto">${marked(highlights.text ?? [])}</p>
    <p class="source">
      ${article.publisher ? html`<cite dir="auto">${article.publisher.name}</cite>` : nothing}
      ${article.published ? html`<time>${date(article.published)}</time>` : nothing}
    </p>
  </article>`;
}

function totalOf({total}: FoundPage): string {
  if (!total) return '';
  return `${total.relation === 'atLeast' ? 'At least ' : ''}${count(total.count, 'result')}`;
}

/** Search follows the articles; when it is behind, that is said. */
function freshness({freshness}: FoundPage): unknown {
  return freshness && freshness.lagSeconds > 60
    ? html`· as of ${instant(freshness.changesUntil)}`
    : nothing;
}

function nameOf(facet: string, choice: Choice): string {
  if (facet === 'month') return monthOf(choice.month ?? '');
  if (facet === 'language') return language(choice.id ?? choice.language ?? '');
  return choice.name ?? choice.id ?? '';
}

customElements.define('search-screen', SearchScreen);
