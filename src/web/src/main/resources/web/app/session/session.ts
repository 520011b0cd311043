/** What the page knows of whoever has signed in, from their token. */
export interface Identity {
  name: string;
  scopes: string[];
  /** Milliseconds since 1970, when the token says so. */
  expires: number | null;
}

const KEY = 'verbatim.token';

/**
 * The token of this tab. It is kept for the tab only, and never anywhere that other pages or later
 * sessions can read.
 */
class Session extends EventTarget {
  #token = sessionStorage.getItem(KEY);
  #expired = false;

  get token(): string | null {
    return this.#token;
  }

  /** Whether the last token was refused or is over, and no other came. */
  get hasExpired(): boolean {
    return this.#expired;
  }

  get identity(): Identity | null {
    return this.#token ? identityOf(this.#token) : null;
  }

  /** What the page offers; what is allowed is for the API to say. */
  may(scope: string): boolean {
    const scopes = this.identity?.scopes;
    return scopes !== undefined && (scopes.includes(scope) || scopes.includes('admin'));
  }

  begin(token: string): void {
    this.#set(token, false);
  }

  end(): void {
    this.#set(null, false);
  }

  /** Ends the session of a token that the API no longer takes, unless another has come since. */
  expire(token: string): void {
    if (token === this.#token) this.#set(null, true);
  }

  #set(token: string | null, expired: boolean): void {
    this.#token = token;
    this.#expired = expired;
    if (token) sessionStorage.setItem(KEY, token);
    else sessionStorage.removeItem(KEY);
    this.dispatchEvent(new Event('change'));
  }
}

/** What a token says of itself. Only the API can tell whether it is true. */
export function identityOf(token: string): Identity | null {
  try {
    const part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(part), (character) => character.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    const scope = claims.scope ?? claims.scp ?? '';
    return {
      name: String(claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub ?? ''),
      scopes: Array.isArray(scope) ? scope : String(scope).split(' '),
      expires: typeof claims.exp === 'number' ? claims.exp * 1000 : null,
    };
  } catch {
    return null;
  }
}

export const session = new Session();
