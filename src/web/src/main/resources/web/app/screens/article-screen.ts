import {html, nothing} from 'lit';
import {api} from '../api/api';
import {questionMark} from '../api/http';
import type {Article, Quote} from '../api/types';
import {Load, waiting} from '../parts/load';
import {say} from '../parts/page-toasts';
import {titleOf} from '../parts/article-card';
import {publisherOf, speakerOf, sureness} from '../parts/quote-facts';
import {showHistory} from '../review/history-dialog';
import {addressOf, navigate} from '../router';
import {session} from '../session/session';
import {count, date, language} from '../text/format';
import {Screen} from './screen';
import type {ArticleReader, ReadQuote} from '../parts/article-reader';
import '../parts/article-reader';

/** An article: its text with the quotations marked, and who said each beside it. */
export class ArticleScreen extends Screen {
  #article = new Load<Article>(this);
  #id = '';
  #revealed = '';

  override get heading(): string {
    const article = this.#article.value;
    return article ? titleOf(article) : 'Article';
  }

  protected override willUpdate(): void {
    const [id] = this.route.params;
    if (id === this.#id) return;
    this.#id = id;
    this.#article.forget();
    void this.#article.run((signal) => api.article(id, signal));
  }

  protected override updated(): void {
    super.updated();
    const [, quote] = this.route.params;
    const reader = this.querySelector<ArticleReader>('article-reader');
    if (quote && reader && quote !== this.#revealed) {
      this.#revealed = quote;
      void reader.updateComplete.then(() => reader.reveal(quote));
    }
  }

  protected override render(): unknown {
    return this.#article.show((article) => this.#shown(article), waiting(12));
  }

  #shown(article: Article): unknown {
    const quotes = (article.quotes ?? []).filter(({review}) => review !== 'rejected');
    return html`<article class="article">
      <header class="opening" lang=${article.language ?? nothing}>
        <p class="source">${facts(article)}</p>
        <h1 tabindex="-1" dir="auto">${titleOf(article)}</h1>
        ${article.byline ? html`<p class="byline" dir="auto">${article.byline}</p>` : nothing}
        <p class="source">
          <span>${count(quotes.length, 'quotation')} in ${count(article.wordCount, 'word')}</span>
          ${links(article)}
        </p>
      </header>
      ${notices(article)}
      <article-reader
        .body=${article.body ?? ''}
        .language=${article.language}
        .quotes=${quotes}
        .active=${this.route.params[1]}
        .note=${(quote: ReadQuote) => this.#note(quote as Quote)}
        @choose=${(event: CustomEvent<string>) => this.#choose(event.detail)}
      ></article-reader>
    </article>`;
  }

  #note(quote: Quote): unknown {
    return html`
      <p>${speakerOf(quote)}</p>
      <p class="quiet">
        ${sureness(quote)}
        <a
          href=${addressOf.quote(quote.articleId, quote.id)}
          aria-label="Link to this quotation of ${quote.speaker?.name ?? 'nobody'}"
          >Link</a
        >
        ${session.may('quotes:review')
          ? html`<a href="/review/${quote.id}">Review</a>`
          : nothing}
        ${session.token || quote.version > 1
          ? html`<button type="button" class="plain" @click=${() => showHistory(quote)}>
              History
            </button>`
          : nothing}
      </p>
    `;
  }

  #choose(id: string): void {
    // The reader is looking at it already.
    this.#revealed = id;
    navigate(addressOf.quote(this.#id, id), {replace: true});
  }
}

function facts(article: Article): unknown {
  const {headline, published, section, agencies, tags} = article;
  return html`
    ${publisherOf(article)}
    ${published && headline
      ? html`<time datetime=${published}>${date(published)}</time>`
      : nothing}
    ${section ? filterLink('section', section) : nothing}
    ${tags.map((tag) => filterLink('tag', tag))}
    ${article.language ? html`<span>${language(article.language)}</span>` : nothing}
    ${agencies.length ? html`<span dir="auto">with ${agencies.join(', ')}</span>` : nothing}
  `;
}

const filterLink = (name: string, value: string): unknown =>
  html`<a href="/${questionMark({[name]: value})}" dir="auto">${value}</a>`;

function notices(article: Article): unknown {
  const found = article.extraction?.notices ?? [];
  return found.map(({detail}) => html`<p class="notice">${detail}</p>`);
}

function links(article: Article): unknown {
  const at = `/v1/articles/${encodeURIComponent(article.id)}`;
  const isWeb = article.url && /^https?:\/\//i.test(article.url);
  return html`
    ${isWeb ? html`<a href=${article.url!} rel="noreferrer noopener">Original</a>` : nothing}
    <a href="${at}?include=quotes">JSON</a>
    <a class="json-ld" href=${at} @click=${(event: MouseEvent) => openLinkedData(event, article.id)} type="application/ld+json">JSON-LD</a>
    ${article.publisher
      ? html`<a href="/v1/feeds/articles.atom?publisher=${article.publisher.id}">Feed</a>`
      : nothing}
  `;
}

/** A browser never asks for linked data by itself, so the page does and shows what came. */
function openLinkedData(event: MouseEvent, id: string): void {
  event.preventDefault();
  const shown = open('about:blank');
  api.linkedData(id).then(
    (text) =>
      shown?.location.replace(
        URL.createObjectURL(new Blob([text], {type: 'application/json'})),
      ),
    (error) => {
      shown?.close();
      say({text: `It cannot be shown. ${(error as Error).message}`, isProblem: true});
    },
  );
}

customElements.define('article-screen', ArticleScreen);
