import {html, nothing} from 'lit';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {PageElement} from './parts/page-element';
import {signIn} from './parts/problem-notice';
import {follow, route, type Route} from './router';
import {session} from './session/session';
import './parts/page-toasts';

const LINKS: Array<[string, string, string]> = [
  ['/', 'Newest', 'newest'],
  ['/search', 'Search', 'search'],
  ['/trends', 'Trends', 'trends'],
  ['/try', 'Try a text', 'try'],
];

/** The frame of the page: its head, the screen of the address, and what has happened. */
export class VerbatimApp extends PageElement {
  #route: Route = route();
  #timer = 0;
  #headings: MutationObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    history.scrollRestoration = 'manual';
    follow(() => this.#navigated());
    session.addEventListener('change', () => this.#signedInOrOut());
    this.#watchExpiry();
  }

  protected override render(): unknown {
    return html`
      <a class="skip" href="#screen" @click=${this.#skip}>Skip to content</a>
      <header class="head">
        <a class="mark" href="/" aria-label="Verbatim, home"
          ><svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path
              d="M8 21v-6.2C8 11.5 9.9 9.3 13.2 8.600l.6 2.200c-1.700.5-2.600 1.500-2.700 3H14V21zm9.600 0v-6.200c0-3.300 1.900-5.500 5.200-6.200l.6 2.200c-1.700.5-2.600 1.500-2.700 3h2.900V21z"
            /></svg
          >Verbatim</a
        >
        <nav aria-label="Main">
          ${LINKS.map(([address, text, screen]) => this.#link(address, text, screen))}
          ${session.may('quotes:review') ? this.#link('/review', 'Review', 'review') : nothing}
        </nav>
        <p class="who">
          ${session.identity
            ? html`<a href="/sign-in" dir="auto">${session.identity.name}</a>`
            : html`<a href=${signIn()}>Sign in</a>`}
        </p>
      </header>
      ${session.hasExpired && this.#route.screen !== 'sign-in'
        ? html`<p class="notice is-wide" role="alert">
            Your sign-in is over. <a href=${signIn()}>Sign in again</a>
          </p>`
        : nothing}
      <main id="screen" class="screen-${this.#route.screen}">${this.#screen()}</main>
      <footer class="foot">
        <a href="/docs">Documentation</a> <a href="/openapi.json">OpenAPI</a>
        <a href="/v1/feeds/quotes.atom">Feed of quotations</a>
      </footer>
      <page-toasts></page-toasts>
    `;
  }

  /** The element of a screen; its name is one of the router's, never of the address. */
  #screen(): unknown {
    const tag = unsafeStatic(`${this.#route.screen}-screen`);
    return staticHtml`<${tag} .route=${this.#route}></${tag}>`;
  }

  #link(address: string, text: string, screen: string): unknown {
    return html`<a
      href=${address}
      aria-current=${this.#route.screen === screen ? 'page' : nothing}
      >${text}</a
    >`;
  }

  #navigated(): void {
    const before = this.#route;
    this.#route = route();
    this.requestUpdate();
    const isSame =
      before.screen === this.#route.screen && before.params[0] === this.#route.params[0];
    if (isSame) return;
    void this.updateComplete.then(() => {
      if (!this.#route.isReturn) scrollTo(0, 0);
      this.#focusHeading();
    });
  }

  /** Whoever does not see the screen change hears its heading, as soon as there is one. */
  #focusHeading(): void {
    this.#headings?.disconnect();
    const main = this.querySelector('main')!;
    const focus = (): boolean => {
      const heading = main.querySelector<HTMLElement>('h1');
      heading?.focus({preventScroll: true});
      return heading !== null;
    };
    if (focus()) return;
    this.#headings = new MutationObserver(() => focus() && this.#headings?.disconnect());
    this.#headings.observe(main, {childList: true, subtree: true});
  }

  #signedInOrOut(): void {
    // What a screen offers depends on it, so the screen is asked again.
    this.#route = {...this.#route};
    this.#watchExpiry();
    this.requestUpdate();
  }

  #watchExpiry(): void {
    clearTimeout(this.#timer);
    const {token, identity} = session;
    if (!token || !identity?.expires) return;
    // Timers longer than this are over at once.
    const left = Math.min(identity.expires - Date.now(), 2 ** 31 - 1);
    this.#timer = setTimeout(() => {
      if (identity.expires! <= Date.now()) session.expire(token);
      else this.#watchExpiry();
    }, left);
  }

  #skip(event: Event): void {
    event.preventDefault();
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.scrollIntoView();
    heading?.focus();
  }
}

customElements.define('verbatim-app', VerbatimApp);
