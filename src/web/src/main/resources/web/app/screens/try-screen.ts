import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {ExtractedQuoteView, ExtractionView} from '../api/types';
import type {ReadQuote} from '../parts/article-reader';
import {Load, waiting} from '../parts/load';
import {say} from '../parts/page-toasts';
import {speakerOf, sureness} from '../parts/quote-facts';
import {addressOf, navigate} from '../router';
import {session} from '../session/session';
import {count, date} from '../text/format';
import {EXAMPLES} from './examples';
import {Screen} from './screen';
import '../parts/article-reader';

const KEPT = 'verbatim.text';
const PAUSE = 500;
const LARGEST = 200_000;

type Extracted = ReadQuote & ExtractedQuoteView;

/** A text of the reader's own: its quotations at once, and why each has its speaker. */
export class TryScreen extends Screen {
  // A text that is being written survives a reload of this tab.
  #text = sessionStorage.getItem(KEPT) ?? '';
  #found = new Load<ExtractionView>(this);
  #timer = 0;
  #isDropping = false;
  #isSaving = false;

  override get heading(): string {
    return 'Try a text';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const example = EXAMPLES[Number(this.route?.query.get('example')) - 1];
    if (example && !this.#text) this.#text = example.text;
    if (this.#text) this.#extract();
  }

  protected override render(): unknown {
    return html`
      <header class="opening">
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">
          Paste a news text, or drop a file. Nothing is stored. Or start with one of these:
        </p>
        <p class="examples">
          ${EXAMPLES.map(
            ({title, hint, text}) => html`<button type="button" @click=${() => this.#set(text)}>
              ${title} <small>${hint}</small>
            </button>`,
          )}
        </p>
      </header>
      <label class="for-ears" for="text">Text</label>
      <textarea
        id="text"
        class=${this.#isDropping ? 'is-dropping' : ''}
        dir="auto"
        rows=${this.#found.value ? 5 : 10}
        maxlength=${LARGEST}
        placeholder="“The tide will not wait,” said Ingrid Halvane."
        .value=${this.#text}
        @input=${this.#typed}
        @dragover=${this.#dragged}
        @dragleave=${() => this.#drop(false)}
        @drop=${this.#dropped}
      ></textarea>
      ${this.#text.trim()
        ? this.#found.show((found) => this.#shown(found), waiting(6))
        : nothing}
    `;
  }

  #shown({article, quotes}: ExtractionView): unknown {
    const read: Extracted[] = quotes.map((quote, index) => ({...quote, id: `found-${index}`}));
    return html`<section class="tried" aria-labelledby="found">
      <div class="section-head">
        <h2 id="found" aria-live="polite">
          ${quotes.length ? count(quotes.length, 'quotation') : 'No quotations'} found
        </h2>
        ${session.may('articles:write')
          ? html`<button class="main" ?disabled=${this.#isSaving} @click=${() => this.#save()}>
              Save as article
            </button>`
          : nothing}
      </div>
      <p class="source">
        ${article.publisher ? html`<cite dir="auto">${article.publisher.name}</cite>` : nothing}
        ${article.published ? html`<time>${date(article.published)}</time>` : nothing}
      </p>
      ${(article.extraction?.notices ?? []).map(
        ({detail}) => html`<p class="notice">${detail}</p>`,
      )}
      <article-reader
        .body=${article.body ?? ''}
        .language=${article.language}
        .quotes=${read}
        .note=${(quote: ReadQuote) => this.#note(quote as Extracted)}
      ></article-reader>
    </section>`;
  }

  #note(quote: Extracted): unknown {
    const candidates = quote.explanation?.candidates ?? [];
    return html`
      <p>${speakerOf(quote)}</p>
      <p class="quiet">
        ${sureness(quote)} ${quote.via ? html`<span dir="auto">via ${quote.via}</span>` : nothing}
      </p>
      ${candidates.length
        ? html`<details class="why">
            <summary>Why?</summary>
            <ol>
              ${candidates.slice(0, 4).map(
                ({mention, reasons}) => html`<li>
                  <strong dir="auto">${mention.exact}</strong>
                  <ul>
                    ${reasons.map((reason) => html`<li>${reason}</li>`)}
                  </ul>
                </li>`,
              )}
            </ol>
          </details>`
        : nothing}
    `;
  }

  readonly #typed = (event: Event): void => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    sessionStorage.setItem(KEPT, this.#text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#extract(), PAUSE);
  };

  #set(text: string): void {
    this.#text = text;
    sessionStorage.setItem(KEPT, text);
    this.#extract();
  }

  #extract(): void {
    if (!this.#text.trim()) this.#found.forget();
    else void this.#found.run((signal) => api.extract(this.#text, signal));
    this.requestUpdate();
  }

  readonly #dragged = (event: DragEvent): void => {
    event.preventDefault();
    this.#drop(true);
  };

  readonly #dropped = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    this.#drop(false);
    const file = event.dataTransfer?.files[0];
    this.#set(file ? await file.text() : (event.dataTransfer?.getData('text/plain') ?? ''));
  };

  #drop(isDropping: boolean): void {
    this.#isDropping = isDropping;
    this.requestUpdate();
  }

  async #save(): Promise<void> {
    this.#isSaving = true;
    this.requestUpdate();
    try {
      // The same text under the same key is stored once, however often the button is pressed.
      const key = await keyOf(this.#text);
      const {data, status} = await api.store(this.#text, undefined, key);
      say({text: status === 200 ? 'This article was there already.' : 'The article is stored.'});
      navigate(addressOf.article(data.id));
    } catch (error) {
      say({text: `It was not stored. ${(error as Error).message}`, isProblem: true});
    } finally {
      this.#isSaving = false;
      this.requestUpdate();
    }
  }
}

async function keyOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

customElements.define('try-screen', TryScreen);
