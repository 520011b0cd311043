import { problemIn, secondsIn } from "./problem.js";

/** How the service is reached. */
export type ClientOptions = {
  /** Where it is, such as `http://localhost:8080`; in a page of its own, nothing. */
  baseUrl?: string;
  /** A bearer token, or what gives one when a request is sent. */
  token?: string | (() => string | undefined | Promise<string | undefined>);
  /** How often a request that is answered 429 or 503 is sent again; 3 times by default. */
  retries?: number;
  /** Used in place of the global `fetch`. */
  fetch?: typeof fetch;
};

/** A request before it has an address. */
export type Message = {
  method: string;
  path: string;
  inPath?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  headers?: Record<string, string>;
  body?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** Sends a request, again while it is told to wait. Rejects with a `ProblemError`. */
export async function send(options: ClientOptions, message: Message): Promise<Response> {
  const address = (options.baseUrl ?? "").replace(/\/$/, "") + addressOf(message);
  return sendTo(options, address, message);
}

/** The same to an address that the service has given. */
export async function sendTo(options: ClientOptions, address: string, message: Message): Promise<Response> {
  const { method, body, signal } = message;
  for (let left = options.retries ?? 3; ; left--) {
    const token = typeof options.token === "function" ? await options.token() : options.token;
    const headers = { ...message.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = body;
    if (signal) init.signal = signal;
    const response = await (options.fetch ?? fetch)(address, init);
    if (response.ok) {
      return response;
    }
    const isBusy = response.status === 429 || response.status === 503;
    if (!isBusy || left <= 0) {
      throw await problemIn(response);
    }
    await response.body?.cancel();
    await pause(secondsIn(response.headers) ?? 1, signal);
  }
}

function addressOf({ path, inPath, query }: Message): string {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath?.[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) {
        search.append(name, String(one));
      }
    }
  }
  return search.size > 0 ? `${place}?${search}` : place;
}

function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, 1000 * seconds);
    if (signal?.aborted) {
      stop();
    }
    signal?.addEventListener("abort", stop, { once: true });
  });
}
