import {html} from 'lit';
import type {Article} from '../api/types';
import {Load, waiting} from '../parts/load';
import {say} from '../parts/page-toasts';
import {filtersOf} from '../parts/quote-filters';
import {signIn} from '../parts/problem-notice';
import {QueueArticles} from '../review/articles';
import {askConflict} from '../review/conflict-dialog';
import {showHistory} from '../review/history-dialog';
import {keyOf, showHelp} from '../review/keys';
import {askMissed} from '../review/missed-dialog';
import {ReviewQueue} from '../review/queue';
import {askSpeaker} from '../review/speaker-dialog';
import {questionMark} from '../api/http';
import {session} from '../session/session';
import {count} from '../text/format';
import {Screen} from './screen';
import type {ArticleReader} from '../parts/article-reader';
import '../parts/article-reader';
import '../parts/quote-filters';
import '../review/review-panel';

/** The queue of an editor: the quotation that is least sure first, each in its article. */
export class ReviewScreen extends Screen {
  #queue = new ReviewQueue();
  #begun = new Load<true>(this);
  #articles = new QueueArticles();
  #article: Article | undefined;
  #problem: unknown;
  #asked: string | undefined;
  #shown = '';
  #state = 0;

  override get heading(): string {
    return 'Review';
  }

  constructor() {
    super();
    this.#queue.on('change', () => this.#changed());
    this.#queue.on('conflict', async (conflict) =>
      this.#queue.settle(conflict, await askConflict(conflict)),
    );
    this.#queue.on('refused', ({entry, error}) =>
      say({
        text: `“${entry.saved.text.slice(0, 40)}” was not changed. ${(error as Error).message}`,
        isProblem: true,
        action: {
          label: 'Show it',
          run: () => this.#queue.go(this.#queue.entries.indexOf(entry)),
        },
      }),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#pressed);
    addEventListener('beforeunload', this.#leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressed);
    removeEventListener('beforeunload', this.#leaving);
  }

  protected override willUpdate(): void {
    const query = filtersOf(this.route.query);
    const asked = `${query} ${session.token !== null}`;
    if (!session.may('quotes:review') || asked === this.#asked) return;
    this.#asked = asked;
    query.set('review', 'machine');
    query.set('sort', 'confidence');
    query.set('limit', '50');
    const [first] = this.route.params;
    void this.#begun.run((signal) => this.#queue.begin(query, first, signal).then(() => true));
  }

  protected override updated(): void {
    super.updated();
    const id = this.#queue.current?.saved.id ?? '';
    const reader = this.querySelector<ArticleReader>('article-reader');
    if (reader && id !== this.#shown && this.#article?.id === this.#queue.current?.saved.articleId) {
      this.#shown = id;
      void reader.updateComplete.then(() => reader.reveal(id));
    }
  }

  protected override render(): unknown {
    if (!session.may('quotes:review')) return this.#closed();
    return this.#begun.show(() => this.#open(), waiting(9));
  }

  #closed(): unknown {
    return html`<header class="opening">
      <h1 tabindex="-1">Review</h1>
      <p class="lead">
        ${session.token
          ? 'Your token does not allow reviews: it lacks the scope quotes:review.'
          : html`<a class="button main" href=${signIn()}>Sign in</a> to confirm, correct and reject
              what the machine has found.`}
      </p>
    </header>`;
  }

  #open(): unknown {
    const {current} = this.#queue;
    if (!current) return this.#queue.isAtEnd ? this.#done() : this.#waiting();
    const {quote} = current;
    const article = this.#article?.id === quote.articleId ? this.#article : undefined;
    return html`<div class="review-head">
        <h1 tabindex="-1">Review</h1>
        <p class="quiet">The quotations that are least sure come first.</p>
      </div>
      <quote-filters at="/review" .query=${this.route.query}></quote-filters>
      <div class="reviewing">
        <review-panel
          .entry=${current}
          .progress=${this.#queue.progress}
          .state=${this.#state}
          @act=${(event: CustomEvent<string>) => this.#act(event.detail)}
        ></review-panel>
        <div class="review-text">
          ${article
            ? html`<article-reader
                .body=${article.body ?? ''}
                .language=${article.language}
                .quotes=${article.quotes ?? [quote]}
                .active=${quote.id}
              ></article-reader>`
            : this.#problem
              ? html`<problem-notice
                  .error=${this.#problem}
                  .again=${() => this.#changed()}
                ></problem-notice>`
              : waiting(9)}
        </div>
      </div>`;
  }

  #waiting(): unknown {
    const {problem} = this.#queue;
    return problem
      ? html`<problem-notice
          .error=${problem}
          .again=${() => this.#queue.go(this.#queue.position)}
        ></problem-notice>`
      : waiting(9);
  }

  #done(): unknown {
    return html`<header class="opening">
      <h1 tabindex="-1">Nothing is left to review</h1>
      <p class="lead">
        ${this.#queue.reviewed
          ? `${count(this.#queue.reviewed, 'quotation')} reviewed.`
          : 'The machine has found nothing that nobody has looked at.'}
      </p>
      <quote-filters at="/review" .query=${this.route.query}></quote-filters>
      <p class="row">
        <button type="button" @click=${() => this.#act('u')}>Undo <kbd>u</kbd></button>
        <button type="button" @click=${() => this.#act('k')}>Back <kbd>k</kbd></button>
      </p>
    </header>`;
  }

  #changed(): void {
    this.#state++;
    const {current, entries, position} = this.#queue;
    if (current && this.isConnected) {
      history.replaceState(null, '', `/review/${current.saved.id}${questionMark(this.route.query)}`);
      this.#problem = undefined;
      const {articleId} = current.saved;
      this.#articles.read(articleId).then(
        (article) => {
          if (this.#queue.current?.saved.articleId === articleId) this.#article = article;
          this.requestUpdate();
        },
        (error) => {
          this.#problem = error;
          this.requestUpdate();
        },
      );
      this.#articles.readAhead(entries.slice(position + 1).map(({saved}) => saved.articleId));
    }
    this.requestUpdate();
  }

  /** A tab that is closed takes with it what the server has not got yet. */
  readonly #leaving = (event: Event): void => {
    if (this.#queue.isSaving) event.preventDefault();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key && 'jkcxsmuh?'.includes(key) && session.may('quotes:review')) {
      event.preventDefault();
      this.#act(key);
    }
  };

  #act(key: string): void {
    const queue = this.#queue;
    const {current} = queue;
    if (key === 'j') queue.go(queue.position + 1);
    else if (key === 'k') queue.go(queue.position - 1);
    else if (key === '?') void showHelp();
    else if (key === 'u') {
      if (!queue.undo()) say({text: 'There is nothing to undo.'});
    } else if (!current) return;
    else if (key === 'c' || key === 'x') {
      void queue.review(current, {review: key === 'c' ? 'confirmed' : 'rejected'});
      queue.goOn();
    } else if (key === 's') void this.#speaker();
    else if (key === 'm') void this.#missed();
    else if (key === 'h') void current.last.then(() => showHistory(current.saved));
  }

  async #speaker(): Promise<void> {
    const entry = this.#queue.current!;
    const speaker = await askSpeaker(entry.quote, this.#article?.quotes ?? []);
    if (speaker === undefined) return;
    void this.#queue.review(entry, {review: 'corrected', speaker});
    if (this.#queue.current === entry) this.#queue.goOn();
  }

  async #missed(): Promise<void> {
    const article = this.#article;
    if (!article) return;
    const place = this.querySelector<ArticleReader>('article-reader')?.selected() ?? null;
    const missed = await askMissed(place, article);
    if (!missed) return;
    try {
      const quote = await this.#queue.add(article.id, missed);
      article.quotes = [...(article.quotes ?? []), quote].sort(
        (a, b) => a.segments[0].start - b.segments[0].start,
      );
      say({text: 'The quotation is added.'});
      this.#changed();
    } catch (error) {
      say({text: `It was not added. ${(error as Error).message}`, isProblem: true});
    }
  }
}

customElements.define('review-screen', ReviewScreen);
