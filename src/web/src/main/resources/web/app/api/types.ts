import type {ArticleView, QuoteView, SearchPage, SpeakerView, Span} from './schema';

export type {
  Candidate,
  Explanation,
  ExtractedQuoteView,
  ExtractedSpeakerView,
  ExtractionView,
  Facets,
  Found,
  NamedSpeaker,
  Notice,
  Problem,
  PublisherView,
  QuotedSpeaker,
  ReviewQuote,
  Span,
  Timeline,
  Trends,
} from './schema';

/** What a quotation says of the article that it is in. */
export interface ArticleOfQuote {
  headline?: string;
  publisher?: {id: string; name: string};
  published?: string;
  url?: string;
  language?: string;
}

/** What items of lists carry, so that one can be changed without reading it again. */
interface Tagged {
  etag?: string;
}

/** Answers may lack what is optional here; the page then shows what it has. */
export interface Quote extends QuoteView, Tagged {
  article?: ArticleOfQuote;
  note?: string;
  statement?: {id: string; quoteCount: number; publisherCount: number};
}

export interface Article extends ArticleView, Tagged {
  quotes?: Quote[];
}

export interface Speaker extends SpeakerView, Tagged {}

/** Who may be the same speaker, and why. */
export interface SimilarSpeaker {
  speaker: Speaker;
  reasons?: Array<{code: string; detail: string}>;
}

export interface Page<T> {
  items: T[];
  next?: string;
  asOf?: string;
}

export interface FoundPage extends SearchPage {
  /** The last change that search has followed. */
  asOf?: string;
  items: Array<SearchPage['items'][number] & {quote?: Quote; article?: Article}>;
}

export type Place = Pick<Span, 'start' | 'end'>;

/** The change to a quotation that a review is. */
export interface Review {
  review?: Quote['review'];
  speaker?: {id?: string; name?: string} | null;
  saidOn?: string;
  type?: Quote['type'];
  note?: string;
}

/** A quotation that an editor adds. */
export interface Missed {
  start?: number;
  end?: number;
  exact?: string;
  speaker: {id?: string; name?: string} | null;
}
