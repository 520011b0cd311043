import {html, nothing} from 'lit';
import type {Quote} from '../api/types';
import {addressOf} from '../router';
import {stretches} from '../text/marks';
import {PageElement} from './page-element';
import {sentenceOf, sourceOf, speakerOf, sureness} from './quote-facts';

/** What was found, as escaped text with marks around it. */
interface Found {
  text?: string[];
  speaker?: string;
}

/** One quotation: the words, who said them, where, when, and how sure that is. */
export class QuoteCard extends PageElement {
  static override properties = {
    quote: {attribute: false},
    found: {attribute: false},
    large: {type: Boolean},
  };

  declare quote: Quote;
  /** What a search found in it. */
  declare found: Found | undefined;
  declare large: boolean;

  protected override render(): unknown {
    const {quote, found} = this;
    const {article} = quote;
    return html`<article class="card ${this.large ? 'is-large' : ''}">
      <blockquote lang=${article?.language ?? nothing} dir="auto">
        <p dir="auto">${found?.text?.length ? marked(found.text) : quote.text}</p>
      </blockquote>
      <p class="said">
        ${found?.speaker ? speakerOf(quote, marked([found.speaker])) : speakerOf(quote)}
        ${sureness(quote)}
      </p>
      ${this.large ? sentenceOf(quote) : nothing}
      <p class="source">
        ${sourceOf(quote)}
        <a
          class="to-article"
          href=${addressOf.quote(quote.articleId, quote.id)}
          dir="auto"
          >${article?.headline ?? 'Read it in its article'}</a
        >
      </p>
    </article>`;
  }
}

/** Parts of a text with what was found in them, as elements. */
export function marked(highlights: string[]): unknown {
  return highlights.map(
    (highlight, index) =>
      html`${index > 0 ? ' … ' : ''}${stretches(highlight).map(({text, isFound}) =>
        isFound ? html`<mark>${text}</mark>` : text,
      )}`,
  );
}

customElements.define('quote-card', QuoteCard);
