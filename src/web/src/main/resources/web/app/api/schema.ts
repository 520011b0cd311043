// Written from src/client/openapi.json by ApiTypesTest. Do not edit.
// `./mvnw test -pl src/web -am -Dtest=ApiTypesTest -Dsurefire.failIfNoSpecifiedTests=false
// -Dverbatim.write` writes it again.

/** An article to be stored */
export interface AddArticle {
  headline?: string;
  /** Plain text, paragraphs separated by a blank line; HTML and entities are read as the text that a reader sees */
  body: string;
  publisher?: GivenPublisher;
  /** Unique among all articles */
  url?: string;
  byline?: string;
  section?: string;
  tags?: Array<string>;
  /** A BCP 47 tag; detected from the text when missing */
  language?: string;
  published?: DateOrInstant;
}

/** A quotation that the machine missed: the place of its words, and who said them */
export interface AddQuote {
  /** The first code point of the body */
  start?: number;
  /** One past the last code point */
  end?: number;
  /** The words, with or without their quote marks */
  exact?: string;
  /** The text directly before them, if they occur more than once */
  prefix?: string;
  /** The text directly after them */
  suffix?: string;
  /** By default `direct` in quote marks, else `indirect` */
  type?: 'direct' | 'mixed' | 'indirect';
  /** The day on which they were said */
  saidOn?: LocalDate;
  speaker?: NamedSpeaker;
}

/** A speaker of its own, whoever else has the name */
export interface AddSpeaker {
  /** The name */
  name: string;
  /** A short description; articles that describe somebody of the name in these words mean this one */
  description?: string | null;
  /** What it is */
  kind?: 'person' | 'organization' | 'place' | 'group' | 'unknown' | null;
  /** The same speaker in other places: URIs */
  sameAs?: Array<string> | null;
}

/** An article as a `NewsArticle` of schema.org, in JSON-LD */
export interface ArticleLd {
  /** The vocabulary */
  '@context': 'https://schema.org';
  /** Its type in schema.org */
  '@type': 'NewsArticle';
  /** A URN */
  '@id': string;
  /** Its id here */
  identifier: string;
  /** Where it is published */
  url?: string;
  /** Its headline */
  headline?: string;
  /** Its text */
  articleBody: string;
  /** The part of the publication */
  articleSection?: string;
  /** Its tags */
  keywords?: Array<string>;
  /** A BCP 47 tag */
  inLanguage?: string;
  /** Words of its text */
  wordCount: number;
  /** Its byline */
  creditText?: string;
  publisher?: OrganizationLd;
  datePublished?: DateOrInstant;
  dateModified: Instant;
}

/** A news article */
export interface ArticleView {
  /** Derived from publisher and text */
  id: string;
  /** Increases with every change */
  version: number;
  /** The entity tag of this version, for `If-Match`; with its quote marks */
  etag: string;
  /** Absent if the source has none */
  headline?: string;
  /** Plain text, paragraphs separated by one blank line; in lists only when asked for */
  body?: string;
  /** News agencies that the text credits */
  agencies: Array<string>;
  /** What it is about */
  tags: Array<string>;
  url?: string;
  byline?: string;
  section?: string;
  /** A BCP 47 tag; absent if it cannot be detected */
  language?: string;
  /** The number of words in the body */
  wordCount: number;
  /** The number of its quotations */
  quoteCount: number;
  /** Its quotations in reading order; only when asked for */
  quotes?: Array<QuoteView>;
  createdAt: Instant;
  updatedAt: Instant;
  publisher?: Publisher;
  published?: DateOrInstant;
  extraction: ExtractedBy;
}

/** The result of one line */
export interface BulkLine {
  /** The number of the line; blank lines count */
  line: number;
  /** The status that the line would get alone */
  status: number;
  /** The id of the stored article, or of the quotation that the line names */
  id?: string;
  /** The entity tag of the quotation now */
  etag?: string;
  problem?: Problem;
}

/** A mention that could be the speaker */
export interface Candidate {
  /** The sum of its reasons; only the order is meaningful */
  score: number;
  /** Reasons for and against it */
  reasons: Array<string>;
  mention: Span;
}

/** Changes of an article; missing fields stay, and null removes a field */
export interface ChangeArticle {
  /** The headline */
  headline?: string | null;
  /** Plain text, paragraphs separated by a blank line */
  body?: string;
  /** The publisher; null takes it away */
  publisher?: GivenPublisher | null;
  /** A date, or an instant in RFC 3339 */
  published?: string | null;
  /** Unique among all articles */
  url?: string | null;
  /** Who wrote it */
  byline?: string | null;
  /** The part of the publication */
  section?: string | null;
  /** What it is about */
  tags?: Array<string> | null;
  /** A BCP 47 tag; detected from the text when removed */
  language?: string | null;
}

/** Changes of a speaker; missing fields stay, and null removes a field */
export interface ChangeSpeaker {
  /** The name */
  name?: string;
  /** What it is */
  kind?: 'person' | 'organization' | 'place' | 'group' | 'unknown';
  /** A short description */
  description?: string | null;
  /** Other names; articles that use one mean this speaker */
  aliases?: Array<string> | null;
  /** The same speaker in other places: URIs, Wikidata first */
  sameAs?: Array<string> | null;
}

/** The count of a speaker, publisher or language */
export interface Counted {
  id: string;
  name?: string;
  /** The number */
  count: number;
}

/** The count of a month */
export interface CountedMonth {
  /** The month, in UTC */
  month: string;
  /** The number */
  count: number;
}

/** A date, or an instant in RFC 3339 where it is known */
export type DateOrInstant = string;

/** What is gone, in an export of what has changed */
export interface DeletedView {
  /** Its id */
  id: string;
  /** Always true */
  deleted: boolean;
}

/** Why a quotation has its speaker */
export interface Explanation {
  /** The best first */
  candidates: Array<Candidate>;
}

/** A text to extract quotations from */
export interface ExtractText {
  /** The text; a leading line as in wire text gives date and publisher */
  text: string;
  /** The publisher's name; overrides the text */
  publisher?: string;
  /** A BCP 47 tag; detected from the text when missing */
  language?: string;
  /** Also extract speech reported without quote marks */
  indirect?: boolean;
  /** Why each quotation has its speaker */
  explain?: boolean;
  published?: DateOrInstant;
}

/** A news article */
export interface ExtractedArticleView {
  /** Absent if the source has none */
  headline?: string;
  /** Plain text, paragraphs separated by one blank line; in lists only when asked for */
  body?: string;
  /** News agencies that the text credits */
  agencies: Array<string>;
  /** What it is about */
  tags: Array<string>;
  url?: string;
  byline?: string;
  section?: string;
  /** A BCP 47 tag; absent if it cannot be detected */
  language?: string;
  /** The number of words in the body */
  wordCount: number;
  /** The number of its quotations */
  quoteCount: number;
  /** Its quotations in reading order; only when asked for */
  quotes?: Array<QuoteView>;
  publisher?: Publisher;
  published?: DateOrInstant;
  extraction: ExtractedBy;
}

/** The program that extracted the quotations */
export interface ExtractedBy {
  /** The extractor */
  engine: string;
  /** Its version */
  version: string;
  /** The language in which it read the text: the one that was given or recognised, a BCP 47 tag; absent if it cannot be told */
  language?: string;
  /** What was seen in the text and could not be read, or had to be mended first; absent if there is nothing to say */
  notices?: Array<Notice>;
  extractedAt: Instant;
}

/** A quotation */
export interface ExtractedQuoteView {
  /** The words without the outer quote marks, segments joined */
  text: string;
  /** The places of the words, quote marks included; more than one if a sentence is interrupted or a quotation spans paragraphs */
  segments: Array<Span>;
  /** direct: the words on their own; mixed: a fragment inside a clause; indirect: reported without quote marks */
  type: 'direct' | 'mixed' | 'indirect';
  /** The words of the text that stand for the speaker: a name, a description, a pronoun; absent when nothing does */
  mention?: Span;
  /** The words that introduce the quotation, such as "said"; absent when nothing does */
  cue?: Span;
  /** Quotations inside this one */
  nested: Array<Span>;
  /** The sentence or sentences around it */
  context: string;
  /** The day on which it was said, if the text says so */
  saidOn?: LocalDate;
  /** The medium or news agency that carried the words */
  via?: string;
  /** The probability that words and speaker are both right */
  confidence: number;
  /** Who reviewed it, or took the review back: the subject of the token */
  reviewedBy?: string;
  /** When it was reviewed */
  reviewedAt?: Instant;
  /** What the editor noted */
  note?: string;
  selector: Selector;
  /** Whose words they are; null when the text does not say */
  speaker: QuotedSpeaker | null;
  explanation?: Explanation;
}

/** A speaker, across all articles */
export interface ExtractedSpeakerView {
  id: string;
  name: string;
  /** What it is */
  kind: 'person' | 'organization' | 'place' | 'group' | 'unknown';
  /** How an article describes the speaker */
  description?: string;
  /** Other names */
  aliases: Array<string>;
  /** The same speaker in other places: URIs, Wikidata first */
  sameAs: Array<string>;
  /** The number of quotations */
  quoteCount: number;
}

/** What was found in a text; nothing is stored */
export interface ExtractionView {
  /** The quotations in reading order */
  quotes: Array<ExtractedQuoteView>;
  /** Their named speakers, each once */
  speakers: Array<ExtractedSpeakerView>;
  article: ExtractedArticleView;
}

/** Counts of the matches */
export interface Facets {
  /** Named speakers of matching quotations, the most first */
  speaker: Array<Counted>;
  /** Publishers of the matches, the most first */
  publisher: Array<Counted>;
  /** Languages of the matches, the most first */
  language: Array<Counted>;
  /** Months of publication, the newest first */
  month: Array<CountedMonth>;
}

/** An article or a quotation that was found */
export interface Found {
  /** What was found */
  kind: 'article' | 'quote';
  /** How well it matches; only with `sort=relevance` */
  score?: number;
  /** The places of the words */
  highlights: Highlights;
  article?: ArticleView;
  quote?: QuoteView;
}

/** The number of matches */
export interface FoundTotal {
  /** The number */
  count: number;
  /** Whether all of it was counted */
  relation: 'exact' | 'atLeast';
}

/** A publisher: its name; or an object with its name or, where it is known, its id */
export type GivenPublisher = string | {
  /** The id of a publisher that is known; with a name it has to be that of the name */
  id?: string;
  /** The name */
  name?: string;
};

/** What was found in a text, as HTML: escaped, with `<mark>` around the words */
export interface Highlights {
  /** The headline; absent if nothing was found in it */
  headline?: string;
  /** The best parts of the body, its first words if nothing was found in it; or the whole quotation. Absent only if there is no text */
  text?: Array<string>;
  /** The name of who is quoted; absent if nothing was found in it */
  speaker?: string;
}

/** An instant of UTC (RFC 3339) */
export type Instant = string;

/** What is wrong with one part of the request: a pointer into its body, or a parameter */
export interface InvalidField {
  /** Where in the body (RFC 6901) */
  pointer?: string;
  /** Which parameter or header */
  parameter?: string;
  /** What it should be */
  detail: string;
}

/** A feed in JSON Feed 1.1 */
export interface JsonFeed {
  /** The version of the format */
  version: string;
  /** What it shows */
  title: string;
  /** The list that it shows */
  home_page_url?: string;
  /** This feed */
  feed_url?: string;
  /** The next page; absent on the last one */
  next_url?: string;
  /** The publishers of the articles */
  authors?: Array<Record<string, unknown>>;
  /** Articles or quotations */
  items: Array<Record<string, unknown>>;
}

/** A day (ISO 8601) */
export type LocalDate = string;

/** The speaker to merge into */
export interface MergeSpeaker {
  /** Its id */
  into: string;
}

/** Who said the words: by id, or by name if the speaker does not exist yet */
export interface NamedSpeaker {
  id?: string;
  name?: string;
}

/** Something in a text that could not be read, or had to be mended first */
export interface Notice {
  /** What it is: `markup-removed`, `encoding-repaired`, `language-unsupported`, `header-unread` or `machine-format`; there may be more */
  code: string;
  /** The same in words */
  detail: string;
}

/** The publisher */
export interface OrganizationLd {
  /** Its type in schema.org */
  '@type': 'Organization';
  /** A URN */
  '@id': string;
  /** Its id here */
  identifier: string;
  /** Its name */
  name: string;
}

/** A page of articles */
export interface PageArticleView {
  items: Array<ArticleView>;
  /** Sent as cursor with the same filters, it gives the next page */
  next?: string;
}

/** A page of publishers */
export interface PagePublisherView {
  items: Array<PublisherView>;
  /** Sent as cursor with the same filters, it gives the next page */
  next?: string;
}

/** A page of quotations */
export interface PageQuoteView {
  items: Array<QuoteView>;
  /** Sent as cursor with the same filters, it gives the next page */
  next?: string;
}

/** Speakers who may be the same as another */
export interface PageSimilarSpeakerView {
  items: Array<SimilarSpeakerView>;
  /** Sent as cursor with the same filters, it gives the next page */
  next?: string;
}

/** A page of speakers */
export interface PageSpeakerView {
  items: Array<SpeakerView>;
  /** Sent as cursor with the same filters, it gives the next page */
  next?: string;
}

/** Why a request failed and what to do about it (RFC 9457) */
export interface Problem {
  /** The kind of problem */
  type: string;
  /** The kind in words */
  title: string;
  status: number;
  /** What went wrong this time, and what would be right */
  detail: string;
  /** The path of the request */
  instance?: string;
  /** Each invalid field */
  errors?: Array<InvalidField>;
}

/** Who published an article */
export interface Publisher {
  id: string;
  name: string;
}

/** A publisher */
export interface PublisherView {
  id: string;
  name: string;
  /** The number of its articles */
  articleCount: number;
}

/** A quotation as a `Quotation` of schema.org, in JSON-LD */
export interface QuoteLd {
  /** The vocabulary */
  '@context': 'https://schema.org';
  /** Its type in schema.org */
  '@type': 'Quotation';
  /** A URN */
  '@id': string;
  /** Its id here */
  identifier: string;
  /** The words, without the outer marks */
  text: string;
  /** Whose words they are, where that is a person or an organisation */
  spokenByCharacter?: {
    /** Its type in schema.org */
    '@type': 'Person' | 'Organization';
    /** A URN */
    '@id': string;
    /** The id of the speaker */
    identifier: string;
    /** The name */
    name: string;
    /** Who that is */
    description?: string;
    /** The same elsewhere */
    sameAs?: Array<string>;
  };
  /** Whose words they are */
  creditText?: string;
  /** The article */
  isPartOf: {
    /** Its type in schema.org */
    '@type': 'NewsArticle';
    /** A URN */
    '@id': string;
    /** The id of the article */
    identifier: string;
    /** Where it is published */
    url?: string;
    /** Its headline */
    headline?: string;
    /** A BCP 47 tag */
    inLanguage?: string;
    publisher?: OrganizationLd;
    datePublished?: DateOrInstant;
  };
  dateCreated?: LocalDate;
  dateModified: Instant;
}

/** A quotation */
export interface QuoteView {
  /** Derived from the article and the quoted words */
  id: string;
  /** The article; the offsets refer to its body */
  articleId: string;
  /** Increases with every change */
  version: number;
  /** The entity tag of this version, for `If-Match`; with its quote marks */
  etag: string;
  /** What it shows of its article */
  article: QuotedArticle;
  /** The words without the outer quote marks, segments joined */
  text: string;
  /** The places of the words, quote marks included; more than one if a sentence is interrupted or a quotation spans paragraphs */
  segments: Array<Span>;
  /** direct: the words on their own; mixed: a fragment inside a clause; indirect: reported without quote marks */
  type: 'direct' | 'mixed' | 'indirect';
  /** The words of the text that stand for the speaker: a name, a description, a pronoun; absent when nothing does */
  mention?: Span;
  /** The words that introduce the quotation, such as "said"; absent when nothing does */
  cue?: Span;
  /** Quotations inside this one */
  nested: Array<Span>;
  /** The sentence or sentences around it */
  context: string;
  /** The day on which it was said, if the text says so */
  saidOn?: LocalDate;
  /** The medium or news agency that carried the words */
  via?: string;
  /** The probability that words and speaker are both right */
  confidence: number;
  /** What editors said */
  review: 'machine' | 'confirmed' | 'corrected' | 'rejected';
  /** Who reviewed it, or took the review back: the subject of the token */
  reviewedBy?: string;
  /** When it was reviewed */
  reviewedAt?: Instant;
  /** What the editor noted */
  note?: string;
  createdAt: Instant;
  updatedAt: Instant;
  selector: Selector;
  /** Whose words they are; null when the text does not say */
  speaker: QuotedSpeaker | null;
  explanation?: Explanation;
}

/** What a quotation shows of its article; what is not known is absent */
export interface QuotedArticle {
  headline?: string;
  /** Who published it */
  publisher?: QuotedPublisher;
  url?: string;
  /** A BCP 47 tag */
  language?: string;
  published?: DateOrInstant;
}

/** The publisher of a quotation's article */
export interface QuotedPublisher {
  id: string;
  name: string;
}

/** The speaker of a quotation: one with a name, who is the same in every article, or an unnamed one of this article only, without `id`, `kind` and `sameAs` */
export interface QuotedSpeaker {
  /** Absent when the speaker is unnamed */
  id?: string;
  /** The name; of an unnamed speaker, its description: "a senior official" */
  name: string;
  /** What a named speaker is */
  kind?: 'person' | 'organization' | 'place' | 'group' | 'unknown';
  /** The same speaker in other places: URIs */
  sameAs?: Array<string>;
}

/** A reason */
export interface ReasonView {
  /** The kind of reason */
  code: 'same-uri' | 'same-name' | 'same-alias' | 'abbreviation' | 'initials' | 'short-form' | 'part-of-name' | 'same-description';
  /** The same in words */
  detail: string;
}

/** The review of an editor; missing fields stay */
export interface ReviewQuote {
  /** The result of the review */
  review?: 'machine' | 'confirmed' | 'corrected' | 'rejected';
  /** Who said the words; null when the text does not say */
  speaker?: NamedSpeaker | null;
  /** The day on which the words were said; null when the text does not say */
  saidOn?: string | null;
  /** How the words are reported */
  type?: 'direct' | 'mixed' | 'indirect';
  /** What the editor notes */
  note?: string | null;
}

/** A page of results */
export interface SearchPage {
  /** The results in order */
  items: Array<Found>;
  /** Speakers with a name like the query; only on the first page */
  speakers?: Array<SuggestedSpeaker>;
  /** The number of matches; only on the first page */
  total?: FoundTotal;
  /** Counts by speaker, publisher, language and month; only on the first page */
  facets?: Facets;
  /** The time of the newest change that is in search; absent before the first */
  asOf?: Instant;
  /** The `cursor` of the next page; absent on the last one */
  next?: string;
}

/** A W3C TextQuoteSelector of the first segment */
export interface Selector {
  /** The words, quote marks included */
  exact: string;
  /** Up to 32 characters before it */
  prefix: string;
  /** Up to 32 characters after it */
  suffix: string;
}

/** A speaker who may be the same as another */
export interface SimilarSpeakerView {
  /** Why, the weightiest first */
  reasons: Array<ReasonView>;
  speaker: SpeakerView;
}

/** A part of the body: body[start, end) is exact */
export interface Span {
  /** Code points from the beginning of the body */
  start: number;
  /** One past the last code point */
  end: number;
  /** The text at this place */
  exact: string;
}

/** A speaker, across all articles */
export interface SpeakerView {
  id: string;
  name: string;
  /** What it is */
  kind: 'person' | 'organization' | 'place' | 'group' | 'unknown';
  /** How an article describes the speaker */
  description?: string;
  /** Other names */
  aliases: Array<string>;
  /** The same speaker in other places: URIs, Wikidata first */
  sameAs: Array<string>;
  /** The number of quotations */
  quoteCount: number;
  /** The day of the first article that quotes the speaker; absent while no quotation counts */
  firstQuoted?: LocalDate;
  /** The day of the last article that quotes the speaker; absent while no quotation counts */
  lastQuoted?: LocalDate;
  /** Increases with every change */
  version: number;
  /** Since when a change by an editor is not followed by all quotations, which lists and counts may show as they were then; absent while all follow */
  asOf?: Instant;
  /** The entity tag of this version, for `If-Match`; with its quote marks */
  etag: string;
}

/** A speaker with a name like the query */
export interface SuggestedSpeaker {
  id: string;
  name: string;
  /** The number of quotations */
  quoteCount: number;
}

/** How often a speaker was quoted */
export interface Timeline {
  /** The length of an interval */
  interval: 'day' | 'week' | 'month';
  /** The count of all intervals */
  total: number;
  /** The intervals, the earliest first */
  intervals: Array<TimelineCount>;
  speaker: TimelineSpeaker;
}

/** How often within an interval */
export interface TimelineCount {
  /** Its first day, in UTC */
  start: LocalDate;
  /** The number of quotations */
  count: number;
}

/** Who is quoted */
export interface TimelineSpeaker {
  id: string;
  name: string;
}

/** Who was quoted most within an interval */
export interface Trend {
  /** Its first day, in UTC */
  start: LocalDate;
  /** The most quoted first */
  speakers: Array<Counted>;
}

/** Who was quoted most */
export interface Trends {
  /** The length of an interval */
  interval: 'day' | 'week' | 'month';
  /** The intervals with a quotation, the newest first */
  intervals: Array<Trend>;
}
