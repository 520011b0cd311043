import type { Problem } from "./types.js";

/** A request that failed. `problem` says why and what to do about it (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly status: number;
  /** The current entity tag, which a 412 brings. */
  readonly etag: string | undefined;
  /** The seconds to wait before the next attempt, if the answer says. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, headers: Headers) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
    this.status = problem.status;
    this.etag = headers.get("ETag") ?? undefined;
    this.retryAfter = secondsIn(headers);
  }

  /** What is wrong with a field of the body (`/published`) or with a parameter (`limit`). */
  about(field: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === field || error.parameter === field)?.detail;
  }
}

/** Reads why a request failed, also where a proxy answered and not the service. */
export async function problemIn(response: Response): Promise<ProblemError> {
  const title = response.statusText || `HTTP ${response.status}`;
  let problem: Problem = { type: "about:blank", title, status: response.status, detail: title };
  if (response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    problem = (await response.json()) as Problem;
  } else {
    await response.body?.cancel();
  }
  return new ProblemError(problem, response.headers);
}

/** The seconds of `Retry-After`. */
export function secondsIn(headers: Headers): number | undefined {
  const text = headers.get("Retry-After");
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
