import {html, nothing} from 'lit';
import type {Article, FoundPage} from '../api/types';
import {addressOf} from '../router';
import {count, date} from '../text/format';
import {PageElement} from './page-element';
import {marked} from './quote-card';
import {publisherOf} from './quote-facts';

type Highlights = FoundPage['items'][number]['highlights'];

/** An article that a search has found. */
export class ArticleCard extends PageElement {
  static override properties = {article: {attribute: false}, found: {attribute: false}};

  declare article: Article;
  declare found: Highlights;

  protected override render(): unknown {
    const {article, found} = this;
    const {published} = article;
    return html`<article class="card">
      <h2 lang=${article.language ?? nothing}>
        <a href=${addressOf.article(article.id)} dir="auto"
          >${found.headline ? marked([found.headline]) : titleOf(article)}</a
        >
      </h2>
      ${found.text
        ? html`<p dir="auto" lang=${article.language ?? nothing}>${marked(found.text)}</p>`
        : nothing}
      <p class="source">
        ${publisherOf(article)}
        ${published ? html`<time datetime=${published}>${date(published)}</time>` : nothing}
        <span>${count(article.quoteCount, 'quotation')}</span>
      </p>
    </article>`;
  }
}

/** Many wires have no headline; where and when they were published tells them apart. */
export function titleOf({headline, publisher, published}: Article): string {
  if (headline) return headline;
  const source = [publisher?.name, published && date(published)].filter(Boolean).join(', ');
  return source || 'Article';
}

customElements.define('article-card', ArticleCard);
