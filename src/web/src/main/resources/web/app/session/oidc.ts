import {session} from './session';
import {settings} from './settings';

const PENDING = 'verbatim.sign-in';

interface Pending {
  state: string;
  verifier: string;
  /** Where the reader wanted to go. */
  to: string;
}

interface Provider {
  authorization_endpoint: string;
  token_endpoint: string;
}

const redirect = () => `${location.origin}/sign-in`;

/** Leaves for the issuer: the code flow of OpenID Connect with PKCE (RFC 7636). */
export async function leave(to: string): Promise<void> {
  const {client, scope} = await settings();
  const {authorization_endpoint} = await provider();
  const pending: Pending = {state: random(), verifier: random(), to};
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = new URL(authorization_endpoint);
  const query: Record<string, string> = {
    response_type: 'code',
    client_id: client ?? '',
    redirect_uri: redirect(),
    scope: `openid ${scope ?? 'articles:write quotes:review'}`,
    state: pending.state,
    code_challenge: await challenge(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  location.assign(address);
}

/** Comes back from the issuer. Returns where the reader wanted to go. */
export async function comeBack(query: URLSearchParams): Promise<string> {
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  const pending = kept ? (JSON.parse(kept) as Pending) : null;
  if (query.has('error')) {
    throw new Error(query.get('error_description') ?? query.get('error') ?? '');
  }
  if (!pending || pending.state !== query.get('state')) {
    throw new Error('This sign-in was not begun in this tab.');
  }
  const {client} = await settings();
  const {token_endpoint} = await provider();
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client ?? '',
      redirect_uri: redirect(),
      code: query.get('code') ?? '',
      code_verifier: pending.verifier,
    }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok || typeof answer.access_token !== 'string') {
    throw new Error(answer.error_description ?? 'The issuer gave no token.');
  }
  session.begin(answer.access_token);
  return pending.to;
}

async function provider(): Promise<Provider> {
  const {issuer} = await settings();
  const address = `${issuer?.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address);
  if (!response.ok) throw new Error('The issuer does not say where to sign in.');
  return response.json();
}

async function challenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64(new Uint8Array(digest));
}

const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
