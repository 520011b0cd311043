import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {PublisherView} from '../api/types';
import {navigate} from '../router';
import {questionMark} from '../api/http';
import {date, language} from '../text/format';
import {Load} from './load';
import {PageElement} from './page-element';
import type {Picked} from './speaker-picker';
import './speaker-picker';

/** The filters that the address of a list may have, and what they are called. */
const LABELS: Record<string, string> = {
  speaker: 'Speaker',
  publisher: 'Publisher',
  section: 'Section',
  tag: 'Tag',
  language: 'Language',
  from: 'From',
  to: 'Until',
};

export const FILTERS = Object.keys(LABELS);

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ar', 'he'];

/** Stands for quotations whose speaker has no name. */
const NOBODY = {id: 'none', name: 'Nobody named'};

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
  static override properties = {
    query: {attribute: false},
    without: {attribute: false},
    at: {type: String},
  };

  declare query: URLSearchParams;
  /** The path of the list. */
  declare at: string;
  /** Filters that this list does not have. */
  declare without: string[];

  #publishers = new Load<PublisherView[]>(this);
  #speakerNames = new Map([[NOBODY.id, NOBODY.name]]);

  constructor() {
    super();
    this.without = [];
    this.at = location.pathname;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#publishers.run(async (signal) => (await api.publishers(signal)).items);
  }

  protected override willUpdate(): void {
    for (const id of this.query.getAll('speaker')) {
      if (this.#speakerNames.has(id)) continue;
      // Its id has to do until the name is there.
      this.#speakerNames.set(id, id);
      void api.speaker(id).then(
        ({data}) => {
          this.#speakerNames.set(id, data.name);
          this.requestUpdate();
        },
        () => {},
      );
    }
  }

  protected override render(): unknown {
    const active = [...filtersOf(this.query)].filter(([name]) => this.#has(name));
    return html`<details class="filters">
        <summary>Filter</summary>
        <form class="fields" @submit=${(event: Event) => event.preventDefault()}>
          ${this.#has('speaker')
            ? html`<speaker-picker
                clears
                .suggested=${[NOBODY]}
                @pick=${({detail}: CustomEvent<Picked>) => this.#addSpeaker(detail.id)}
              ></speaker-picker>`
            : nothing}
          ${this.#choice(
            'publisher',
            (this.#publishers.value ?? []).map(({id, name}) => [id, name]),
          )}
          ${this.#choice(
            'language',
            LANGUAGES.map((tag) => [tag, language(tag)]),
          )}
          ${this.#field('section')} ${this.#field('tag')} ${this.#field('from', 'date')}
          ${this.#field('to', 'date')}
        </form>
      </details>
      ${active.length
        ? html`<ul class="chips" aria-label="Filters in use">
            ${active.map((filter) => this.#chip(filter))}
            ${active.length > 1
              ? html`<li>
                  <button type="button" class="plain" @click=${() => this.#leave(active)}>
                    Clear filters
                  </button>
                </li>`
              : nothing}
          </ul>`
        : nothing}`;
  }

  #chip(filter: [string, string]): unknown {
    const [name, value] = filter;
    return html`<li class="chip">
      <span class="quiet">${LABELS[name]}</span>
      <span dir="auto">${this.#shown(name, value)}</span>
      <button
        type="button"
        aria-label="Without ${LABELS[name].toLowerCase()} ${this.#shown(name, value)}"
        @click=${() => this.#leave([filter])}
      >
        ✕
      </button>
    </li>`;
  }

  #shown(name: string, value: string): string {
    if (name === 'speaker') return this.#speakerNames.get(value) ?? value;
    if (name === 'language') return language(value);
    if (name === 'from' || name === 'to') return date(value);
    if (name !== 'publisher') return value;
    return this.#publishers.value?.find(({id}) => id === value)?.name ?? value;
  }

  #has(name: string): boolean {
    return !this.without.includes(name);
  }

  #field(name: string, type = 'text'): unknown {
    if (!this.#has(name)) return nothing;
    return html`<label
      >${LABELS[name]}
      <input
        type=${type}
        name=${name}
        .value=${this.query.get(name) ?? ''}
        @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).value)}
      />
    </label>`;
  }

  #choice(name: string, options: string[][]): unknown {
    if (!this.#has(name)) return nothing;
    const chosen = this.query.get(name) ?? '';
    return html`<label
      >${LABELS[name]}
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

  #set(name: string, value: string): void {
    const query = new URLSearchParams(this.query);
    if (value) query.set(name, value.trim());
    else query.delete(name);
    this.#go(query);
  }

  /** One more speaker; nobody and somebody exclude each other. */
  #addSpeaker(id: string | undefined): void {
    if (!id) return;
    const query = new URLSearchParams(this.query);
    if (id === NOBODY.id) query.delete('speaker');
    query.delete('speaker', NOBODY.id);
    query.delete('speaker', id);
    query.append('speaker', id);
    this.#go(query);
  }

  #go(query: URLSearchParams): void {
    navigate(this.at + questionMark(query));
  }

  #leave(filters: Array<[string, string]>): void {
    const query = new URLSearchParams(this.query);
    filters.forEach(([name, value]) => query.delete(name, value));
    this.#go(query);
  }
}

customElements.define('quote-filters', QuoteFilters);
