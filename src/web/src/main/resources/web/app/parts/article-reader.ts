import {html, nothing} from 'lit';
import type {Place, Quote, Span} from '../api/types';
import {caretAt, darken, light, rangesOf} from '../text/highlighter';
import {codePoints, paragraphs, sentenceAround, type Paragraph} from '../text/offsets';
import {PageElement} from './page-element';

/** A quotation of a text, stored or only extracted. */
export type ReadQuote = Pick<Quote, 'segments' | 'text' | 'speaker' | 'confidence'> & {
  id: string;
  mention?: Span;
  article?: Quote['article'];
};

/**
 * A text with its quotations marked and notes beside them. The text is only ever text: marks are
 * highlights over ranges (CSS Custom Highlight API), so they may overlap and run over paragraphs.
 * Tells `choose` with the id of a quotation that was clicked on.
 */
export class ArticleReader extends PageElement {
  static override properties = {
    body: {type: String},
    language: {type: String},
    quotes: {attribute: false},
    active: {type: String},
    note: {attribute: false},
    missed: {attribute: false},
  };

  declare body: string;
  declare language: string | undefined;
  declare quotes: ReadQuote[];
  /** The quotation that is lit, with the sentence that names its speaker. */
  declare active: string;
  /** What is said beside a quotation. */
  declare note: ((quote: ReadQuote) => unknown) | undefined;
  /** Words that are to become a quotation. */
  declare missed: Place | null;

  #paragraphs: Paragraph[] = [];
  #pointed = '';

  constructor() {
    super();
    this.active = '';
    this.missed = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    darken();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('body')) this.#paragraphs = paragraphs(this.body);
  }

  protected override render(): unknown {
    return html`<div
      class="reader ${this.note ? 'has-notes' : ''}"
      lang=${this.language ?? nothing}
      @pointermove=${this.#move}
      @pointerleave=${() => this.#point('')}
      @click=${this.#click}
    >
      ${this.#paragraphs.map(
        ({text, start, end}) => html`<div class="stanza">
          <p class="text" dir="auto" .textContent=${text}></p>
          ${this.note ? this.#notes(start, end) : nothing}
        </div>`,
      )}
    </div>`;
  }

  /** The notes of quotations that begin in a paragraph. */
  #notes(start: number, end: number): unknown {
    const here = this.quotes.filter(({segments: [first]}) => first.start >= start && first.start < end);
    if (!here.length) return nothing;
    return html`<ul class="notes" lang=${document.documentElement.lang}>
      ${here.map(
        (quote) => html`<li
          class="note ${quote.id === this.#lit ? 'is-active' : ''}"
          @pointerenter=${() => this.#point(quote.id)}
          @focusin=${() => this.#point(quote.id)}
        >
          ${this.note?.(quote)}
        </li>`,
      )}
    </ul>`;
  }

  protected override updated(): void {
    const first: Range[] = [];
    const over: Range[] = [];
    let reached = 0;
    for (const {segments} of this.quotes) {
      for (const segment of segments) {
        (segment.start < reached ? over : first).push(...this.#ranges(segment));
        reached = Math.max(reached, segment.end);
      }
    }
    light('quotation', first);
    light('quotation-over', over);
    light('missed', this.missed ? this.#ranges(this.missed) : []);
    this.#lightActive();
  }

  /** What is pointed at is lit in place of what was chosen. */
  get #lit(): string {
    return this.#pointed || this.active;
  }

  #lightActive(): void {
    const quote = this.quotes.find(({id}) => id === this.#lit);
    const mention = quote?.mention;
    const sentence = mention && sentenceAround(this.#paragraphs, mention, this.language);
    light('quotation-active', (quote?.segments ?? []).flatMap((place) => this.#ranges(place)));
    light('mention', mention ? this.#ranges(mention) : []);
    light('sentence', sentence ? this.#ranges(sentence) : []);
  }

  #ranges(place: Place): Range[] {
    return rangesOf(this.#paragraphs, [...this.querySelectorAll('.text')], place);
  }

  /** Brings a quotation into the upper half of the window, unless it is there. */
  reveal(id: string): void {
    const quote = this.quotes.find((other) => other.id === id);
    const box = quote && this.#ranges(quote.segments[0])[0]?.getBoundingClientRect();
    if (box && (box.top < 0 || box.top > innerHeight / 2)) scrollBy(0, box.top - innerHeight / 3);
  }

  /** The place of what the reader has selected in the text, or null. */
  selected(): Place | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const start = this.#pointOf(range.startContainer, range.startOffset);
    const end = this.#pointOf(range.endContainer, range.endOffset);
    return start !== null && end !== null && end > start ? {start, end} : null;
  }

  /** A place in the DOM as an offset of the body. */
  #pointOf(node: Node, offset: number): number | null {
    const element = node instanceof Element ? node : node.parentElement;
    const texts = [...this.querySelectorAll('.text')];
    const index = texts.findIndex((text) => text === element?.closest('.text'));
    if (index < 0) return null;
    const {start, end, text} = this.#paragraphs[index];
    if (node instanceof Element) return offset > 0 ? end : start;
    return start + codePoints(text.slice(0, offset));
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && !(event.target as Element).closest('.note')) {
      this.#point(this.#under(event));
    }
  }

  #click(event: MouseEvent): void {
    if ((event.target as Element).closest('.note') || !getSelection()?.isCollapsed) return;
    const id = this.#under(event);
    if (id) this.tell('choose', id);
  }

  #point(id: string): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.requestUpdate();
  }

  /** The quotation under the pointer: the shortest, where several overlap. */
  #under({clientX: x, clientY: y}: MouseEvent): string {
    const caret = caretAt(x, y);
    const at = caret && this.#pointOf(caret.node, caret.offset);
    if (at === null) return '';
    const found = this.quotes
      .flatMap((quote) => quote.segments.map((segment) => ({quote, segment})))
      .filter(({segment}) => at >= segment.start && at <= segment.end)
      .sort((a, b) => a.segment.end - a.segment.start - (b.segment.end - b.segment.start));
    // Beside the end of a line, the nearest text is that of the line.
    return (
      found.find(({segment}) => this.#ranges(segment).some((range) => holds(range, x, y)))?.quote
        .id ?? ''
    );
  }
}

function holds(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}

customElements.define('article-reader', ArticleReader);
