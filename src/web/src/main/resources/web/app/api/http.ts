import {ApiProblem, Unreachable, isAborted} from './problem';
import {session} from '../session/session';

export type Query = Record<string, string | number | boolean | string[] | undefined>;

export interface Options {
  query?: Query | URLSearchParams;
  /** Sent as JSON, or as it is when it is a string. */
  body?: unknown;
  /** The media type of the body, when it is not JSON. */
  type?: string;
  /** What is asked for, when it is not JSON. The answer is then its text. */
  accept?: string;
  etag?: string;
  /** A key under which the same request is carried out once, however often it is sent. */
  key?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
  /** The address that answered, after redirects. */
  url: string;
  status: number;
}

/** Sends one request to the API, which is where the page comes from. */
export async function send<T>(
  method: string,
  path: string,
  options: Options = {},
): Promise<Answer<T>> {
  const headers = new Headers({Accept: options.accept ?? 'application/json'});
  const token = session.token;
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (options.etag) headers.set('If-Match', options.etag);
  if (options.key) headers.set('Idempotency-Key', options.key);
  if (options.body !== undefined) headers.set('Content-Type', options.type ?? 'application/json');

  const response = await answer(path + questionMark(options.query), {
    method,
    headers,
    body: body(options.body),
    signal: options.signal,
  });
  if (!response.ok) throw await problem(response, token);
  return {
    data: (await (options.accept ? response.text() : read(response))) as T,
    etag: response.headers.get('ETag'),
    url: response.url,
    status: response.status,
  };
}

/** An answer of JSON; some have none. */
const read = (response: Response): Promise<unknown> | undefined =>
  response.status === 204 ? undefined : response.json();

/** A path with an id in it that cannot lead elsewhere. */
export function path(parts: TemplateStringsArray, ...ids: string[]): string {
  return String.raw({raw: parts}, ...ids.map(encodeURIComponent));
}

async function answer(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    throw isAborted(error) ? error : new Unreachable();
  }
}

async function problem(response: Response, token: string | null): Promise<ApiProblem> {
  // Whoever came with a token that is not taken has to sign in again; others never had one.
  if (response.status === 401 && token) session.expire(token);
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new ApiProblem(
    response.status,
    await response.json().catch(() => ({})),
    response.headers.get('ETag'),
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

function body(content: unknown): string | undefined {
  return content === undefined || typeof content === 'string' ? content : JSON.stringify(content);
}

/** The query with its question mark; parameters without a value are left out. */
export function questionMark(query: Query | URLSearchParams = {}): string {
  const parameters = query instanceof URLSearchParams ? query : new URLSearchParams();
  if (!(query instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined && one !== '') parameters.append(name, String(one));
      }
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
