import {api} from '../api/api';
import {isConflict} from '../api/problem';
import type {Missed, Quote, Review} from '../api/types';

/** A quotation of the queue: as the server has it, and as the editor sees it. */
export interface Entry {
  quote: Quote;
  saved: Quote;
  /** Changes that the server has not answered yet. */
  pending: number;
  /** Changes of one quotation go to the server one after another. */
  last: Promise<void>;
}

/** Somebody else has changed a quotation meanwhile. */
export interface Conflict {
  entry: Entry;
  mine: Review;
  theirs: Quote;
}

interface Done {
  entry: Entry;
  /** What the quotation was before. */
  before: Quote;
  isNew?: boolean;
}

type Events = {change: void; refused: {entry: Entry; error: unknown}; conflict: Conflict};

const FEW = 10;

/** Quotations to be reviewed. Changes are shown at once, and taken back when the server refuses. */
export class ReviewQueue extends EventTarget {
  entries: Entry[] = [];
  position = 0;
  /** Why the next ones did not come. */
  problem: unknown;

  #query = new URLSearchParams();
  #next: string | undefined;
  #done: Done[] = [];
  #reading: Promise<void> | undefined;

  get current(): Entry | undefined {
    return this.entries[this.position];
  }

  get isSaving(): boolean {
    return this.entries.some(({pending}) => pending > 0);
  }

  /** Where the editor is, in words. */
  get progress(): string {
    const all = this.#next === undefined ? `${this.entries.length}` : `${this.entries.length}+`;
    const {reviewed} = this;
    return `${this.position + 1} of ${all}${reviewed ? ` · ${reviewed} reviewed` : ''}`;
  }

  get reviewed(): number {
    return this.entries.filter(({quote}) => quote.review !== 'machine').length;
  }

  /** Whether all were seen, and no others are on their way. */
  get isAtEnd(): boolean {
    return this.position >= this.entries.length && this.#next === undefined;
  }

  /** Begins anew. The quotation with the id comes first, when there is one. */
  async begin(query: URLSearchParams, first: string, signal: AbortSignal): Promise<void> {
    this.#query = query;
    this.#done = [];
    const [given, page] = await Promise.all([
      first ? api.quote(first, signal) : undefined,
      api.quotes(query, signal),
    ]);
    this.#next = page.next;
    const quotes = page.items.filter(({id}) => id !== given?.data.id);
    this.entries = quotes.map(entryOf);
    if (given) this.entries.unshift(entryOf(given.data));
    this.position = 0;
    this.#tell('change');
  }

  go(to: number): void {
    this.position = Math.max(0, Math.min(to, this.entries.length));
    if (this.entries.length - this.position < FEW) void this.#more();
    this.#tell('change');
  }

  /** The next quotation that nobody has reviewed, or the end. */
  goOn(): void {
    const from = this.position + 1;
    const next = this.entries.findIndex(
      ({quote}, index) => index >= from && quote.review === 'machine',
    );
    this.go(next < 0 ? this.entries.length : next);
  }

  /** Reviews a quotation. It looks reviewed from now on. */
  review(entry: Entry, review: Review): Promise<void> {
    this.#done.push({entry, before: entry.quote});
    entry.quote = reviewed(entry.quote, review);
    this.#tell('change');
    return this.#send(entry, review);
  }

  /** Adds a quotation that the machine has missed. */
  async add(article: string, missed: Missed): Promise<Quote> {
    const {data} = await api.addQuote(article, missed, crypto.randomUUID());
    const entry = entryOf(data);
    this.#done.push({entry, before: data, isNew: true});
    this.#tell('change');
    return data;
  }

  /** Takes the last change back. Returns its quotation, or nothing when there is none. */
  undo(): Entry | undefined {
    const done = this.#done.pop();
    if (!done) return undefined;
    const {entry, before, isNew} = done;
    const back: Review = isNew ? {review: 'rejected'} : asBefore(before);
    entry.quote = isNew ? reviewed(before, back) : before;
    const at = this.entries.indexOf(entry);
    if (at >= 0) this.position = at;
    this.#tell('change');
    void this.#send(entry, back);
    return entry;
  }

  /** Lets the version of somebody else be, or puts the editor's own over it. */
  settle({entry, mine, theirs}: Conflict, keep: 'mine' | 'theirs'): void {
    entry.saved = theirs;
    entry.quote = theirs;
    if (keep === 'mine') void this.review(entry, mine);
    else this.#tell('change');
  }

  #send(entry: Entry, review: Review): Promise<void> {
    entry.pending++;
    entry.last = entry.last.then(async () => {
      try {
        const {data} = await api.review(entry.saved.id, entry.saved.etag, sent(review));
        entry.saved = data;
        if (entry.pending === 1) entry.quote = entry.saved;
      } catch (error) {
        this.#takeBack(entry);
        if (isConflict(error)) await this.#conflict(entry, review);
        else this.#tell('refused', {entry, error});
      } finally {
        entry.pending--;
        this.#tell('change');
      }
    });
    return entry.last;
  }

  #takeBack(entry: Entry): void {
    entry.quote = entry.saved;
    this.#done = this.#done.filter((done) => done.entry !== entry);
  }

  async #conflict(entry: Entry, mine: Review): Promise<void> {
    try {
      const {data: theirs} = await api.quote(entry.saved.id);
      this.#tell('conflict', {entry, mine, theirs});
    } catch (error) {
      this.#tell('refused', {entry, error});
    }
  }

  #more(): Promise<void> {
    if (this.#next === undefined) return Promise.resolve();
    const query = new URLSearchParams(this.#query);
    query.set('cursor', this.#next);
    this.problem = undefined;
    this.#reading ??= api
      .quotes(query)
      .then((page) => {
        this.#next = page.next;
        const known = new Set(this.entries.map(({saved}) => saved.id));
        const fresh = page.items.filter(({id}) => !known.has(id));
        this.entries.push(...fresh.map(entryOf));
        this.#tell('change');
      })
      .catch((error) => {
        this.problem = error;
        this.#tell('change');
      })
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  on<K extends keyof Events>(type: K, listener: (detail: Events[K]) => void): void {
    this.addEventListener(type, (event) => listener((event as CustomEvent<Events[K]>).detail));
  }

  #tell<K extends keyof Events>(type: K, detail?: Events[K]): void {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}

function entryOf(quote: Quote): Entry {
  return {quote, saved: quote, pending: 0, last: Promise.resolve()};
}

/** A quotation as it will be after a review. */
export function reviewed(quote: Quote, review: Review): Quote {
  const speaker =
    review.speaker === undefined
      ? quote.speaker
      : review.speaker && ({...review.speaker, name: review.speaker.name ?? ''} as Quote['speaker']);
  const state = review.review ?? (review.speaker !== undefined ? 'corrected' : quote.review);
  return {...quote, ...review, speaker, review: state} as Quote;
}

/** A speaker who is known goes by the id alone. */
function sent(review: Review): Review {
  const {speaker} = review;
  return speaker?.id ? {...review, speaker: {id: speaker.id}} : review;
}

/** The review that brings a quotation back to what it was. */
function asBefore({review, speaker}: Quote): Review {
  if (review === 'machine') return {review};
  return {review, speaker: speaker && (speaker.id ? {id: speaker.id} : {name: speaker.name})};
}
