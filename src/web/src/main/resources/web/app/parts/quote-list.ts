import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Page, Quote} from '../api/types';
import {Load, waiting} from './load';
import {PageElement} from './page-element';
import './quote-card';

type Source = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Quote>>;

interface Kept {
  pages: Quote[][];
  heights: Map<number, number>;
  next: string | undefined;
  scroll: number;
}

/** Lists that were left, by their address, so that the back button finds them as they were. */
const left = new Map<string, Kept>();
const MOST_LEFT = 12;

/**
 * Quotations that go on as the reader scrolls. Only the pages near the window have cards; the
 * others are as high as they were, and empty, so that a list of thousands stays light.
 */
export class QuoteList extends PageElement {
  static override properties = {
    source: {attribute: false},
    name: {type: String},
    isReturn: {attribute: false},
    empty: {attribute: false},
  };

  declare source: Source;
  /** The address of the list. */
  declare name: string;
  declare isReturn: boolean;
  /** What is shown when there is nothing. */
  declare empty: unknown;

  #pages: Quote[][] = [];
  #near = new Set<number>();
  #heights = new Map<number, number>();
  #next: string | undefined;
  #load = new Load<Page<Quote>>(this);
  #nearby: IntersectionObserver | undefined;
  #end: IntersectionObserver | undefined;
  #scroll = 0;

  /** Noted as it goes: once the list is taken out, the window may have moved. */
  readonly #scrolled = () => {
    this.#scroll = scrollY;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#nearby = new IntersectionObserver((entries) => this.#moved(entries), {
      rootMargin: '1000px 0px',
    });
    this.#end = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#more(),
      {rootMargin: '800px 0px'},
    );
    addEventListener('beforeprint', this.#showAll);
    addEventListener('scroll', this.#scrolled, {passive: true});
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keep(this.name);
    this.#nearby?.disconnect();
    this.#end?.disconnect();
    removeEventListener('beforeprint', this.#showAll);
    removeEventListener('scroll', this.#scrolled);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('name')) return;
    const previous = changed.get('name') as string | undefined;
    if (previous !== undefined) this.#keep(previous);
    const kept = this.isReturn ? left.get(this.name) : undefined;
    this.#pages = kept?.pages ?? [];
    this.#heights = kept?.heights ?? new Map();
    this.#next = kept?.next;
    this.#near = new Set();
    this.#load.forget();
    if (kept) {
      this.#load.value = {items: [], next: kept.next};
      void this.updateComplete.then(() => scrollTo(0, kept.scroll));
    } else {
      this.#read();
    }
  }

  protected override updated(): void {
    this.querySelectorAll('.list-page').forEach((page) => this.#nearby?.observe(page));
    const end = this.querySelector('.list-end');
    // Observed anew after each page, since it may still be near when the page is short.
    this.#end?.disconnect();
    if (end) this.#end?.observe(end);
  }

  protected override render(): unknown {
    if (this.#load.value && this.#pages.every((page) => page.length === 0) && !this.#next) {
      return this.empty ?? html`<p class="empty">There are no quotations here yet.</p>`;
    }
    return html`
      ${repeat(
        this.#pages,
        (_, index) => index,
        (page, index) => html`<div class="list-page" data-page=${index}>
          ${this.#near.has(index)
            ? page.map((quote) => html`<quote-card .quote=${quote}></quote-card>`)
            : nothing}
        </div>`,
      )}
      ${this.#load.isLoading ? waiting(this.#pages.length ? 3 : 9) : this.#load.show(() => nothing)}
      ${this.#next && !this.#load.isLoading
        ? html`<p class="list-end">
            <button type="button" @click=${() => this.#more()}>Show more</button>
          </p>`
        : nothing}
    `;
  }

  #more(): void {
    if (this.#next && !this.#load.isLoading && this.#load.error === undefined) this.#read();
  }

  #read(): void {
    const cursor = this.#next;
    void this.#load.run(async (signal) => {
      const page = await this.source(cursor, signal);
      signal.throwIfAborted();
      this.#near.add(this.#pages.length);
      this.#pages.push(page.items);
      this.#next = page.next;
      return page;
    });
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting, boundingClientRect} of entries) {
      const page = target as HTMLElement;
      const index = Number(page.dataset.page);
      if (isIntersecting) {
        this.#near.add(index);
        page.style.removeProperty('height');
      } else if (this.#near.has(index) && !page.contains(document.activeElement)) {
        this.#heights.set(index, boundingClientRect.height);
        page.style.height = `${boundingClientRect.height}px`;
        this.#near.delete(index);
      } else if (!this.#near.has(index)) {
        page.style.height = `${this.#heights.get(index) ?? 2000}px`;
      }
    }
    this.requestUpdate();
  }

  readonly #showAll = (): void => {
    this.#pages.forEach((_, index) => this.#near.add(index));
    this.querySelectorAll<HTMLElement>('.list-page').forEach((page) =>
      page.style.removeProperty('height'),
    );
    this.requestUpdate();
    // Printing does not wait for the next turn.
    this.performUpdate();
  };

  #keep(name: string): void {
    if (!this.#pages.length) return;
    left.delete(name);
    left.set(name, {
      pages: this.#pages,
      heights: this.#heights,
      next: this.#next,
      scroll: this.#scroll,
    });
    for (const oldest of left.keys()) {
      if (left.size <= MOST_LEFT) break;
      left.delete(oldest);
    }
  }
}

customElements.define('quote-list', QuoteList);
