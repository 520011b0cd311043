import {html, nothing} from 'lit';
import {ApiProblem, isMissing, passes} from '../api/problem';
import {questionMark} from '../api/http';
import {PageElement} from './page-element';

const PAUSE = 4000;

/** Says what went wrong and what to do about it. Asks again by itself where that may help. */
export class ProblemNotice extends PageElement {
  static override properties = {error: {attribute: false}, again: {attribute: false}};

  declare error: unknown;
  declare again: (() => void) | undefined;

  #timer = 0;

  readonly #online = () => {
    if (passes(this.error)) this.again?.();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('error')) return;
    clearTimeout(this.#timer);
    if (this.again && passes(this.error)) {
      const given = this.error instanceof ApiProblem ? this.error.retryAfter : null;
      this.#timer = setTimeout(() => this.again?.(), given ? given * 1000 : PAUSE);
    }
  }

  protected override render(): unknown {
    const {error} = this;
    return html`<div class="problem" role="alert">
      <p class="problem-title">${title(error)}</p>
      <p>${error instanceof Error ? error.message : String(error)}</p>
      ${details(error)}
      <p class="row">
        ${isMissing(error)
          ? html`<a class="button" href="/">See what was said lately</a>`
          : this.again
            ? html`<button type="button" @click=${this.again}>Try again</button>`
            : nothing}
        ${this.again && passes(error)
          ? html`<span class="quiet">The page goes on trying by itself.</span>`
          : nothing}
        ${needsToken(error)
          ? html`<a class="button" href=${signIn()}>Sign in</a>`
          : nothing}
      </p>
    </div>`;
  }
}

function title(error: unknown): string {
  if (needsToken(error)) return 'Please sign in';
  if (isMissing(error)) return 'There is nothing here';
  if (error instanceof ApiProblem) {
    if (error.status === 403) return 'Your token does not allow this';
    return passes(error) ? 'The server cannot answer now' : (error.problem.title ?? 'That failed');
  }
  return passes(error) ? 'The server is away' : 'That failed';
}

function details(error: unknown): unknown {
  const found = error instanceof ApiProblem ? error.details : [];
  return found.length
    ? html`<ul>
        ${found.map((detail) => html`<li>${detail}</li>`)}
      </ul>`
    : nothing;
}

const needsToken = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status === 401;

export const signIn = (): string =>
  `/sign-in${questionMark({to: location.pathname + location.search})}`;

customElements.define('problem-notice', ProblemNotice);
