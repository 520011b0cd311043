import {html, nothing} from 'lit';
import {navigate} from '../router';
import {comeBack, leave} from '../session/oidc';
import {identityOf, session} from '../session/session';
import {settings, type Settings} from '../session/settings';
import {instant} from '../text/format';
import {Load, waiting} from '../parts/load';
import {say} from '../parts/page-toasts';
import {Screen} from './screen';

/** Signing in: at the issuer of this deployment, or with a token that a local run has printed. */
export class SignInScreen extends Screen {
  #settings = new Load<Settings>(this);
  #problem = '';

  override get heading(): string {
    return 'Sign in';
  }

  get #to(): string {
    const to = this.route.query.get('to') ?? '/review';
    // Only to a screen of this page.
    return /^\/(?!\/)/.test(to) ? to : '/review';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#settings.run(async () => {
      const {query} = this.route;
      if (query.has('code') || query.has('error')) {
        await this.#attempt(async () => navigate(await comeBack(query), {replace: true}));
      }
      return settings();
    });
  }

  protected override render(): unknown {
    return html`
      <header class="opening">
        <h1 tabindex="-1">${this.heading}</h1>
        <p class="lead">Reading needs no sign-in. Reviewing and storing do.</p>
      </header>
      ${session.hasExpired
        ? html`<p class="notice" role="alert">Your sign-in is over. Please sign in again.</p>`
        : nothing}
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${session.identity ? this.#signedIn() : this.#settings.show((found) => this.#ways(found), waiting(2))}
    `;
  }

  #signedIn(): unknown {
    const {name, scopes, expires} = session.identity!;
    return html`<p>
        You are signed in as <strong dir="auto">${name}</strong>${expires
          ? html` until ${instant(new Date(expires).toISOString())}`
          : nothing}.
      </p>
      <p class="quiet">You may: ${scopes.join(', ')}</p>
      <p class="row">
        <a class="button main" href=${this.#to}>Go on</a>
        <button type="button" @click=${() => session.end()}>Sign out</button>
      </p>`;
  }

  #ways({issuer}: Settings): unknown {
    return issuer
      ? html`<p>
          <button
            type="button"
            class="main"
            @click=${() => this.#attempt(() => leave(this.#to))}
          >
            Sign in at ${new URL(issuer).hostname}
          </button>
        </p>`
      : html`<form class="token" @submit=${this.#pasted}>
          <label for="token">Token</label>
          <textarea
            id="token"
            name="token"
            rows="5"
            spellcheck="false"
            autocomplete="off"
            required
            aria-describedby="token-hint"
          ></textarea>
          <p id="token-hint" class="quiet">
            A local run prints it when it starts: the line “Token for all”. It is kept for this tab
            only.
          </p>
          <button class="main">Sign in</button>
        </form>`;
  }

  readonly #pasted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const token = String(form.get('token')).trim().replace(/^Bearer\s+/i, '');
    const identity = identityOf(token);
    if (!identity) {
      this.#say('This is no token. It has three parts with dots between, and begins with “ey”.');
    } else if (identity.expires !== null && identity.expires < Date.now()) {
      this.#say('This token is over. Start the server again: it prints a new one.');
    } else {
      session.begin(token);
      say({text: `Signed in as ${identity.name}.`});
      navigate(this.#to, {replace: true});
    }
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#say(`Signing in failed. ${(error as Error).message}`);
    }
  }

  #say(problem: string): void {
    this.#problem = problem;
    this.requestUpdate();
  }
}

customElements.define('sign-in-screen', SignInScreen);
