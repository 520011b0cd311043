import { ProblemError } from "./problem.js";
import { type ClientOptions, type Message, send, sendTo } from "./sending.js";
import type { Answer, Body, ExportPath, Item, ListPath, Options, PathOf, Rest } from "./types.js";

/** A resource, and the version that it is. */
export type Versioned<T> = { data: T; etag: string | undefined };

/** Lets a request that creates something be repeated: with the same key nothing is created twice. */
export type Creation = { idempotencyKey?: string };

type Loose = { path?: Record<string, unknown>; query?: Record<string, unknown>; signal?: AbortSignal };

/**
 * A client of the API. Every method rejects with a `ProblemError` when the service refuses, and with
 * the reason of the `signal` when that is aborted.
 */
export class Verbatim {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions = {}) {
    this.#options = options;
  }

  /** Reads what is at a path. */
  async get<P extends PathOf<"get">>(path: P, ...[options]: Rest<Options<P, "get">>): Promise<Versioned<Answer<P, "get">>> {
    const headers = { Accept: "application/json" };
    return versioned(await this.#send("GET", path, options, { headers }));
  }

  /** All items of a list, page by page. The next page is read when its first item is asked for. */
  async *items<P extends ListPath>(path: P, ...[options]: Rest<Options<P, "get">>): AsyncGenerator<Item<P>> {
    const loose = (options ?? {}) as Loose;
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? loose.query : { ...loose.query, cursor };
      const headers = { Accept: "application/json" };
      const response = await this.#send("GET", path, { ...loose, query }, { headers });
      const page = (await response.json()) as { items: Item<P>[]; next?: string };
      yield* page.items;
      cursor = page.next;
    } while (cursor !== undefined);
  }

  /** All lines of an export, each as it was parsed. */
  async *lines<P extends ExportPath, T = unknown>(path: P, ...[options]: Rest<Options<P, "get">>): AsyncGenerator<T> {
    const headers = { Accept: "application/x-ndjson" };
    let response = await this.#send("GET", path, options, { headers });
    for (;;) {
      yield* linesIn<T>(response);
      const next = /<([^>]+)>;\s*rel="?next"?/.exec(response.headers.get("Link") ?? "")?.[1];
      if (next === undefined) {
        return;
      }
      const signal = (options as Loose | undefined)?.signal;
      const address = new URL(next, response.url).href;
      response = await sendTo(this.#options, address, { method: "GET", path, headers, signal });
    }
  }

  /**
   * Creates something, or does what a path is for. A text is sent as `text/plain`, anything else as
   * JSON. The request has an `Idempotency-Key` of its own unless one is given.
   */
  async post<P extends PathOf<"post">>(
    path: P,
    body: Body<P, "post">,
    ...[options]: Rest<Options<P, "post"> & Creation>
  ): Promise<Versioned<Answer<P, "post">>> {
    const key = (options as Creation | undefined)?.idempotencyKey ?? newKey();
    const type = typeof body === "string" ? "text/plain; charset=utf-8" : "application/json";
    return versioned(
      await this.#send("POST", path, options, {
        headers: { Accept: "application/json", "Content-Type": type, "Idempotency-Key": key },
        body: typeof body === "string" ? body : body === undefined ? undefined : JSON.stringify(body),
      }),
    );
  }

  /** Replaces a resource, if it is still the version of that entity tag. */
  async put<P extends PathOf<"put">>(
    path: P,
    etag: string | undefined,
    body: Body<P, "put">,
    ...[options]: Rest<Options<P, "put">>
  ): Promise<Versioned<Answer<P, "put">>> {
    return this.#change("PUT", "application/json", path, etag, body, options);
  }

  /** Changes some fields of a resource, if it is still the version of that entity tag. */
  async patch<P extends PathOf<"patch">>(
    path: P,
    etag: string | undefined,
    body: Body<P, "patch">,
    ...[options]: Rest<Options<P, "patch">>
  ): Promise<Versioned<Answer<P, "patch">>> {
    return this.#change("PATCH", "application/merge-patch+json", path, etag, body, options);
  }

  /** Deletes a resource, if it is still the version of that entity tag. */
  async delete<P extends PathOf<"delete">>(
    path: P,
    etag: string | undefined,
    ...[options]: Rest<Options<P, "delete">>
  ): Promise<void> {
    await this.#send("DELETE", path, options, { headers: ifMatch(etag) });
  }

  /**
   * Reads a resource and changes it. When somebody else was faster (412), it is read again and `edit`
   * is asked again, so that nobody's change is lost. A change that was answered 503 may have been made
   * all the same, and is then among what is there.
   *
   * @param edit the change of what is there now; nothing to leave it as it is
   */
  async revise<P extends PathOf<"get"> & PathOf<"patch">>(
    path: P,
    edit: (now: Answer<P, "get">) => Body<P, "patch"> | undefined,
    ...[options]: Rest<Options<P, "get"> & Options<P, "patch">>
  ): Promise<Versioned<Answer<P, "get">>> {
    for (let left = 5; ; left--) {
      const now = await versioned<Answer<P, "get">>(
        await this.#send("GET", path, options, { headers: { Accept: "application/json" } }),
      );
      const body = edit(now.data);
      if (body === undefined) {
        return now;
      }
      try {
        return await this.#change("PATCH", "application/merge-patch+json", path, now.etag, body, options);
      } catch (failure) {
        if (!(failure instanceof ProblemError) || failure.status !== 412 || left <= 0) {
          throw failure;
        }
      }
    }
  }

  async #change<T>(method: string, type: string, path: string, etag: string | undefined, body: unknown, options: unknown) {
    const headers = { ...ifMatch(etag), Accept: "application/json", "Content-Type": type };
    return versioned<T>(await this.#send(method, path, options, { headers, body: JSON.stringify(body) }));
  }

  #send(method: string, path: string, options: unknown, rest: Pick<Message, "headers" | "body">): Promise<Response> {
    const { path: inPath, query, signal } = (options ?? {}) as Loose;
    return send(this.#options, { method, path, inPath, query, signal, ...rest });
  }
}

async function versioned<T>(response: Response): Promise<Versioned<T>> {
  return { data: (await response.json()) as T, etag: response.headers.get("ETag") ?? undefined };
}

/** Without a tag the service answers 428 and says what is missing. */
function ifMatch(etag: string | undefined): Record<string, string> {
  return etag === undefined ? {} : { "If-Match": etag };
}

/** A page that was not loaded over TLS has no `randomUUID`. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Lines as they arrive: a chunk may end within one, and within a character. */
async function* linesIn<T>(response: Response): AsyncGenerator<T> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const read = await reader?.read();
      rest += read?.value ?? "";
      const lines = rest.split("\n");
      rest = read === undefined || read.done ? "" : (lines.pop() ?? "");
      for (const line of lines) {
        if (line.trim() !== "") {
          yield JSON.parse(line) as T;
        }
      }
      if (read === undefined || read.done) {
        return;
      }
    }
  } finally {
    await reader?.cancel();
  }
}
