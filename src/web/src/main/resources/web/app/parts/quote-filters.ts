import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {PublisherView} from '../api/types';
import {navigate} from '../router';
import {questionMark} from '../api/http';
import {language} from '../text/format';
import {Load} from './load';
import {PageElement} from './page-element';
import type {Picked} from './speaker-picker';
import './speaker-picker';

/** The filters that the address of a list may have. */
export const FILTERS = ['speaker', 'publisher', 'section', 'language', 'from', 'to'];

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ar', 'he'];

/** The filters of an address, for the API. */
export function filtersOf(query: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams();
  for (const [name, value] of query) {
    if (FILTERS.includes(name) && value) filters.append(name, value);
  }
  return filters;
}

/** Filters of a list. They are in the address, so that a filtered list can be sent to others. */
export class QuoteFilters extends PageElement {
  static override properties = {query: {attribute: false}, without: {attribute: false}};

  declare query: URLSearchParams;
  /** Filters that this list does not have. */
  declare without: string[];

  #publishers = new Load<PublisherView[]>(this);
  #speaker = new Load<string>(this);

  constructor() {
    super();
    this.without = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#publishers.run(async (signal) => (await api.publishers(signal)).items);
  }

  protected override willUpdate(): void {
    const id = this.query.get('speaker');
    if (!id) this.#speaker.forget();
    else if (!this.#speaker.isLoading && this.#speaker.value === undefined) {
      void this.#speaker.run(async (signal) => (await api.speaker(id, signal)).data.name);
    }
  }

  protected override render(): unknown {
    const active = FILTERS.filter((name) => this.#has(name) && this.query.get(name));
    return html`<details class="filters" ?open=${active.length > 0}>
      <summary>Filter${active.length ? ` (${active.length})` : ''}</summary>
      <form class="fields" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#has('speaker')
          ? html`<speaker-picker
              .value=${this.#speaker.value ?? ''}
              @pick=${(event: CustomEvent<Picked>) => this.#set('speaker', event.detail.id ?? '')}
              @change=${this.#cleared}
            ></speaker-picker>`
          : nothing}
        ${this.#choice(
          'publisher',
          'Publisher',
          (this.#publishers.value ?? []).map(({id, name}) => [id, name]),
        )}
        ${this.#field('section', 'Section', 'text')}
        ${this.#choice(
          'language',
          'Language',
          LANGUAGES.map((tag) => [tag, language(tag)]),
        )}
        ${this.#field('from', 'From', 'date')} ${this.#field('to', 'Until', 'date')}
        ${active.length
          ? html`<button type="button" class="plain" @click=${this.#clear}>Clear filters</button>`
          : nothing}
      </form>
    </details>`;
  }

  #has(name: string): boolean {
    return !this.without.includes(name);
  }

  #field(name: string, label: string, type: string): unknown {
    if (!this.#has(name)) return nothing;
    return html`<label
      >${label}
      <input
        type=${type}
        name=${name}
        .value=${this.query.get(name) ?? ''}
        @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).value)}
      />
    </label>`;
  }

  #choice(name: string, label: string, options: string[][]): unknown {
    if (!this.#has(name)) return nothing;
    const chosen = this.query.get(name) ?? '';
    return html`<label
      >${label}
      <select
        name=${name}
        @change=${(event: Event) => this.#set(name, (event.target as HTMLSelectElement).value)}
      >
        <option value="">Any</option>
        ${options.map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
        )}
      </select>
    </label>`;
  }

  #cleared(event: Event): void {
    if ((event.target as HTMLInputElement).value === '') this.#set('speaker', '');
  }

  #set(name: string, value: string): void {
    const query = new URLSearchParams(this.query);
    if (value) query.set(name, value.trim());
    else query.delete(name);
    this.#speaker.forget();
    navigate(location.pathname + questionMark(query));
  }

  #clear(): void {
    const query = new URLSearchParams(this.query);
    FILTERS.forEach((name) => query.delete(name));
    this.#speaker.forget();
    navigate(location.pathname + questionMark(query));
  }
}

customElements.define('quote-filters', QuoteFilters);
