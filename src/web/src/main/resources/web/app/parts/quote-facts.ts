import {html, nothing, svg} from 'lit';
import type {Quote} from '../api/types';
import {addressOf} from '../router';
import {contextOf} from '../text/context';
import {date, percent} from '../text/format';

type Said = Pick<Quote, 'speaker' | 'confidence'> & Partial<Quote>;

/** Who said it: a link where the speaker is known across articles, words where they are not. */
export function speakerOf(quote: Said, shown: unknown = quote.speaker?.name): unknown {
  const {speaker} = quote;
  if (!speaker) return html`<span class="speaker is-nobody">The text does not say who</span>`;
  return speaker.id
    ? html`<a class="speaker" href=${addressOf.speaker(speaker.id)} dir="auto">${shown}</a>`
    : html`<span class="speaker is-unnamed" dir="auto">${shown}</span>`;
}

const REVIEWS: Record<Quote['review'], string> = {
  machine: '',
  confirmed: 'Confirmed by an editor',
  corrected: 'Corrected by an editor',
  rejected: 'Rejected by an editor',
};

/** How sure it is that words and speaker are right, or what an editor said of them. */
export function sureness(quote: Said): unknown {
  if (quote.review && quote.review !== 'machine') {
    return html`<span class="review is-${quote.review}">${REVIEWS[quote.review]}</span>`;
  }
  const {confidence} = quote;
  const degree = confidence >= 0.9 ? 'high' : confidence >= 0.6 ? 'fair' : 'low';
  return html`<span
    class="sureness is-${degree}"
    title="Words and speaker are right with this probability"
  >
    <svg viewBox="0 0 40 6" width="40" height="6" aria-hidden="true">
      <rect class="rail" width="40" height="6" rx="3" />
      ${svg`<rect class="fill" width=${40 * confidence} height="6" rx="3" />`}
    </svg>
    ${percent(confidence)} sure
  </span>`;
}

/** Where it was quoted and when, and when and through whom it was said, where the text tells. */
export function sourceOf({article, saidOn, via}: Quote): unknown {
  const published = article?.published;
  return html`
    ${publisherOf(article)}
    ${published ? html`<time datetime=${published}>${date(published)}</time>` : nothing}
    ${saidOn && saidOn !== published?.slice(0, 10)
      ? html`<span>said on <time datetime=${saidOn}>${date(saidOn)}</time></span>`
      : nothing}
    ${via ? html`<span dir="auto">via ${via}</span>` : nothing}
  `;
}

/** The publisher of an article, which leads to all that it has quoted. */
export function publisherOf(article: Quote['article']): unknown {
  const publisher = article?.publisher;
  return publisher
    ? html`<cite><a href=${addressOf.publisher(publisher.id)} dir="auto">${publisher.name}</a></cite>`
    : nothing;
}

/** The sentence around a quotation, with its words and its speaker marked. */
export function sentenceOf(quote: Quote): unknown {
  const parts = contextOf(quote);
  if (!parts.some(({role}) => role === 'rest')) return nothing;
  return html`<p class="sentence" dir="auto" lang=${quote.article?.language ?? nothing}>
    ${parts.map(({text, role}) =>
      role === 'rest'
        ? text
        : role === 'words'
          ? html`<mark>${text}</mark>`
          : html`<b class="named">${text}</b>`,
    )}
  </p>`;
}
