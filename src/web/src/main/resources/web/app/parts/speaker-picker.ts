import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {Speaker} from '../api/types';
import {count} from '../text/format';
import {Load} from './load';
import {PageElement} from './page-element';

/** A speaker that is known, or a name that is new. */
export interface Picked {
  id?: string;
  name: string;
}

const PAUSE = 120;
let made = 0;

/** A field that finds speakers by the beginning of any word of their name. Tells `pick`. */
export class SpeakerPicker extends PageElement {
  static override properties = {
    label: {type: String},
    value: {type: String},
    takesNew: {type: Boolean},
    clears: {type: Boolean},
    search: {type: Boolean},
    suggested: {attribute: false},
  };

  declare label: string;
  declare value: string;
  /** Whether a name that nobody has yet may be given. */
  declare takesNew: boolean;
  /** Whether the field is empty again once somebody is picked. */
  declare clears: boolean;
  /** Whether it is a field for any words, which only suggests speakers: Enter is for its form. */
  declare search: boolean;
  /** Who is offered before anything is typed. */
  declare suggested: Picked[];

  readonly #id = `speakers-${++made}`;
  #found = new Load<Speaker[]>(this);
  #isOpen = false;
  #at = -1;
  #timer = 0;

  constructor() {
    super();
    this.label = 'Speaker';
    this.value = '';
    this.takesNew = false;
    this.clears = false;
    this.search = false;
    this.suggested = [];
  }

  override focus(): void {
    this.querySelector('input')?.select();
  }

  get #text(): string {
    return this.querySelector('input')?.value.trim() ?? '';
  }

  get #options(): Picked[] {
    if (this.#text === '') return this.suggested;
    const known = this.#found.value ?? [];
    const isNew =
      this.takesNew &&
      this.#text !== '' &&
      !known.some(({name}) => name.toLowerCase() === this.#text.toLowerCase());
    return isNew ? [...known, {name: this.#text}] : known;
  }

  protected override render(): unknown {
    const options = this.#options;
    const isOpen = this.#isOpen && options.length > 0;
    return html`<div class="picker" @focusout=${this.#leave}>
      <label for=${this.#id} class=${this.search ? 'for-ears' : nothing}>${this.label}</label>
      <input
        id=${this.#id}
        type="text"
        inputmode=${this.search ? 'search' : 'text'}
        name=${this.search ? 'q' : nothing}
        maxlength="500"
        placeholder=${this.search ? 'military exercises' : nothing}
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="${this.#id}-list"
        aria-activedescendant=${isOpen && this.#at >= 0 ? `${this.#id}-${this.#at}` : nothing}
        .value=${this.value}
        @input=${this.#typed}
        @keydown=${this.#pressed}
        @focus=${this.#entered}
      />
      <ul id="${this.#id}-list" role="listbox" aria-label=${this.label} ?hidden=${!isOpen}>
        ${isOpen ? options.map((option, index) => this.#option(option, index)) : nothing}
      </ul>
    </div>`;
  }

  #option(option: Picked, index: number): unknown {
    const known = option as Partial<Speaker>;
    // Pointing is taken before the field loses the focus, which would close the list.
    return html`<li
      id="${this.#id}-${index}"
      role="option"
      aria-selected=${index === this.#at}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        this.#pick(option);
      }}
    >
      <span dir="auto">${option.name}</span>
      <small
        >${known.id
          ? (known.description ??
            (known.quoteCount === undefined ? '' : count(known.quoteCount, 'quotation')))
          : 'a new name'}</small
      >
    </li>`;
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#at = -1;
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  }

  #entered(): void {
    this.#isOpen = this.#text === '' && this.suggested.length > 0;
    this.requestUpdate();
  }

  #search(): void {
    const text = this.#text;
    this.#isOpen = text !== '' || this.suggested.length > 0;
    if (text === '') {
      this.#found.forget();
      this.requestUpdate();
      return;
    }
    void this.#found.run(async (signal) => (await api.speakersLike(text, signal)).items);
  }

  #pressed(event: KeyboardEvent): void {
    const options = this.#options;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!this.#isOpen) this.#search();
      this.#at = options.length ? (this.#at + step + options.length) % options.length : -1;
    } else if (event.key === 'Enter' && (this.#text || this.#at >= 0)) {
      const option = options[this.search ? this.#at : Math.max(this.#at, 0)];
      if (option) this.#pick(option);
      else if (this.search) return this.#leave();
    } else if (event.key === 'Escape' && this.#isOpen) {
      this.#isOpen = false;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.requestUpdate();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#isOpen = false;
    this.requestUpdate();
  }

  #pick(option: Picked): void {
    clearTimeout(this.#timer);
    this.#isOpen = false;
    const field = this.querySelector('input');
    if (field) field.value = this.clears ? '' : option.name;
    this.tell<Picked>('pick', {id: option.id, name: option.name});
    this.requestUpdate();
  }
}

customElements.define('speaker-picker', SpeakerPicker);
