import {send, path, type Answer, type Query} from './http';
import type {
  Article,
  ExtractionView,
  FoundPage,
  Missed,
  Page,
  PublisherView,
  Quote,
  Review,
  SimilarSpeaker,
  Speaker,
  Timeline,
  Trends,
} from './types';

type Signal = AbortSignal | undefined;

const get = async <T>(at: string, query?: Query | URLSearchParams, signal?: Signal) =>
  (await send<T>('GET', at, {query, signal})).data;

/** Every call of the API that the page makes. */
export const api = {
  quotes: (query: URLSearchParams, signal?: Signal) =>
    get<Page<Quote>>('/v1/quotes', query, signal),

  quote: (id: string, signal?: Signal) =>
    send<Quote>('GET', path`/v1/quotes/${id}`, {signal}),

  quoteOfTheDay: (signal?: Signal) => get<Quote>('/v1/quotes/today', undefined, signal),

  history: (id: string, signal?: Signal) =>
    get<Page<Quote>>(path`/v1/quotes/${id}/history`, undefined, signal),

  review: (id: string, etag: string, review: Review) =>
    send<Quote>('PATCH', path`/v1/quotes/${id}`, {
      body: review,
      type: 'application/merge-patch+json',
      etag,
    }),

  article: (id: string, signal?: Signal) =>
    get<Article>(path`/v1/articles/${id}`, {include: 'quotes'}, signal),

  linkedData: async (id: string) =>
    (await send<string>('GET', path`/v1/articles/${id}`, {accept: 'application/ld+json'})).data,

  /** Stores a text as an article; the one that is there already when it is the same. */
  store: (text: string, details: Query, key: string): Promise<Answer<Article>> =>
    send<Article>('POST', '/v1/articles', {
      query: details,
      body: text,
      type: 'text/plain',
      key,
    }),

  addQuote: (article: string, missed: Missed, key: string) =>
    send<Quote>('POST', path`/v1/articles/${article}/quotes`, {body: missed, key}),

  extract: (text: string, signal?: Signal) =>
    send<ExtractionView>('POST', '/v1/extractions', {
      query: {explain: true},
      body: text,
      type: 'text/plain',
      signal,
    }).then((answer) => answer.data),

  speaker: (id: string, signal?: Signal) =>
    send<Speaker>('GET', path`/v1/speakers/${id}`, {signal}),

  /** Speakers with a word in their name that begins like this, most quoted first. */
  speakersLike: (q: string, signal?: Signal) =>
    get<Page<Speaker>>('/v1/speakers', {q, limit: 8}, signal),

  speakerQuotes: (id: string, query: URLSearchParams, signal?: Signal) =>
    get<Page<Quote>>(path`/v1/speakers/${id}/quotes`, query, signal),

  timeline: (id: string, interval: string, signal?: Signal) =>
    get<Timeline>(path`/v1/speakers/${id}/timeline`, {interval}, signal),

  similar: (id: string, signal?: Signal) =>
    get<Page<SimilarSpeaker>>(path`/v1/speakers/${id}/similar`, undefined, signal),

  merge: (id: string, into: string) =>
    send<Speaker>('POST', path`/v1/speakers/${id}/merge`, {body: {into}}),

  unmerge: (id: string) => send<Speaker>('POST', path`/v1/speakers/${id}/unmerge`),

  publishers: (signal?: Signal) =>
    get<Page<PublisherView>>('/v1/publishers', {limit: 100}, signal),

  trends: (query: URLSearchParams, signal?: Signal) =>
    get<Trends>('/v1/trends', query, signal),

  search: (query: URLSearchParams, signal?: Signal) =>
    get<FoundPage>('/v1/search', query, signal),
};
