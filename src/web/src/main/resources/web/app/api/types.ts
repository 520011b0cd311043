import type {ArticleView, QuoteView, SearchPage, SpeakerView, Span} from './schema';

export type {
  Candidate,
  ExtractedQuoteView,
  ExtractionView,
  Found,
  Problem,
  PublisherView,
  SimilarSpeakerView as SimilarSpeaker,
  Span,
  Timeline,
  Trends,
} from './schema';

export type Quote = QuoteView;
export type Article = ArticleView;
export type Speaker = SpeakerView;

export interface Page<T> {
  items: T[];
  next?: string;
}

export type FoundPage = SearchPage;

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
