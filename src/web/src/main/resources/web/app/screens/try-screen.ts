import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {Candidate, ExtractedQuoteView, ExtractionView} from '../api/types';
import type {ReadQuote} from '../parts/article-reader';
import {Load, waiting} from '../parts/load';
import {say} from '../parts/page-toasts';
import {askDetails} from '../parts/save-dialog';
import {speakerOf, sureness} from '../parts/quote-facts';
import {exampleLinks, exampleOf} from '../parts/examples';
import {signIn} from '../parts/problem-notice';
import {addressOf, navigate} from '../router';
import {draft} from '../session/draft';
import {session} from '../session/session';
import {count, date} from '../text/format';
import {Screen} from './screen';
import '../parts/article-reader';

const PAUSE = 500;
const LARGEST = 200_000;
const MOST_CANDIDATES = 4;

type Extracted = ReadQuote & ExtractedQuoteView;

/** A text of the reader's own: its quotations at once, and why each has its speaker. */
export class TryScreen extends Screen {
  #text = '';
  #asked: string | undefined;
  #found = new Load<ExtractionView>(this);
  #timer = 0;
  #isDropping = false;
  #isSaving = false;

  override get heading(): string {
    return 'Try a text';
  }

  protected override willUpdate(): void {
    const asked = this.route.query.get('example') ?? '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#text = exampleOf(this.route.query)?.text ?? draft.read();
    this.#extract();
  }

  protected override render(): unknown {
    return html`
      <header class="opening">
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">
          Paste a news text, drop a file here, or look at an example. You see its quotations at
          once, and why each has its speaker. Nothing is stored.
        </p>
        ${exampleLinks(this.route.query)}
      </header>
      <div class="own">
        <label for="text">News text</label>
        <textarea
          id="text"
          class=${this.#isDropping ? 'is-dropping' : ''}
          dir="auto"
          rows=${this.#found.value ? 4 : 10}
          maxlength=${LARGEST}
          placeholder="“The tide will not wait,” said Ingrid Halvane."
          .value=${this.#text}
          @input=${this.#typed}
          @dragover=${this.#dragged}
          @dragleave=${() => this.#drop(false)}
          @drop=${this.#dropped}
        ></textarea>
        <p class="row">
          <label class="button file"
            >Open a file<input
              class="for-ears"
              type="file"
              accept="text/plain,.txt,.md"
              @change=${this.#opened}
          /></label>
          ${this.#text
            ? html`<button type="button" @click=${() => this.#write('')}>Clear</button>`
            : nothing}
        </p>
      </div>
      ${this.#text.trim()
        ? this.#found.show((found) => this.#shown(found), waiting(6))
        : nothing}
    `;
  }

  #shown(found: ExtractionView): unknown {
    const {article, quotes} = found;
    const read: Extracted[] = quotes.map((quote, index) => ({...quote, id: `found-${index}`}));
    return html`<section class="tried" aria-labelledby="found">
      <div class="section-head">
        <h2 id="found" aria-live="polite">
          ${quotes.length ? count(quotes.length, 'quotation') : 'No quotations'} found
        </h2>
        ${session.may('articles:write')
          ? html`<button class="main" ?disabled=${this.#isSaving} @click=${() => this.#save(found)}>
              Save as article
            </button>`
          : session.token
            ? nothing
            : html`<a href=${signIn()}>Sign in to save it as an article</a>`}
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
            ${candidates.slice(0, 1).map(reasonsOf)}
            ${candidates.length > 1
              ? html`<details>
                  <summary>Why nobody else?</summary>
                  ${candidates.slice(1, MOST_CANDIDATES).map(reasonsOf)}
                </details>`
              : nothing}
          </details>`
        : nothing}
    `;
  }

  readonly #typed = (event: Event): void => {
    const {value} = event.target as HTMLTextAreaElement;
    clearTimeout(this.#timer);
    this.#keep(value);
    this.#timer = setTimeout(() => this.#extract(), PAUSE);
  };

  #write(text: string): void {
    clearTimeout(this.#timer);
    this.#keep(text);
    this.#extract();
  }

  /** What is written is the reader's own text, and no longer the example of the address. */
  #keep(text: string): void {
    this.#text = text;
    draft.keep(text);
    if (!this.#asked) return;
    this.#asked = '';
    navigate('/try', {replace: true});
  }

  #extract(): void {
    if (!this.#text.trim()) this.#found.forget();
    else void this.#found.run((signal) => api.extract(this.#text, signal));
    this.requestUpdate();
  }

  readonly #opened = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file) this.#write(await file.text());
    // The same file may be chosen again.
    field.value = '';
  };

  readonly #dragged = (event: DragEvent): void => {
    event.preventDefault();
    this.#drop(true);
  };

  readonly #dropped = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    this.#drop(false);
    const file = event.dataTransfer?.files[0];
    this.#write(file ? await file.text() : (event.dataTransfer?.getData('text/plain') ?? ''));
  };

  #drop(isDropping: boolean): void {
    this.#isDropping = isDropping;
    this.requestUpdate();
  }

  async #save(found: ExtractionView): Promise<void> {
    const details = await askDetails(found);
    if (!details) return;
    this.#isSaving = true;
    this.requestUpdate();
    try {
      // The same text under the same key is stored once, however often the button is pressed.
      const key = await keyOf(JSON.stringify([this.#text, details]));
      const {data, status} = await api.store(this.#text, {...details}, key);
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

const reasonsOf = ({mention, reasons}: Candidate): unknown => html`<div class="reasons">
  <strong dir="auto">${mention.exact}</strong>
  <ul>
    ${reasons.map((reason) => html`<li>${reason}</li>`)}
  </ul>
</div>`;

async function keyOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

customElements.define('try-screen', TryScreen);
