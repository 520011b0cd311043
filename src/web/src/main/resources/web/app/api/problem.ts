import type {Problem} from './types';

/** A request that the API has answered with a problem (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    /** The version that there is now, where the answer says so. */
    readonly etag: string | null,
    /** In how many seconds asking again may help. */
    readonly retryAfter: number | null,
  ) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.name = 'ApiProblem';
  }

  /** What the API says of single fields and parameters. */
  get details(): string[] {
    return (this.problem.errors ?? []).map((error) => {
      const where = error.parameter ?? error.pointer?.replace(/^\//, '');
      return where ? `${where}: ${error.detail}` : error.detail;
    });
  }
}

/** No answer: the server is away, or there is no network. */
export class Unreachable extends Error {
  constructor() {
    super('The server does not answer. Is it running, and are you online?');
    this.name = 'Unreachable';
  }
}

/** Whether the same request may succeed later without anybody changing anything. */
export function passes(error: unknown): boolean {
  return (
    error instanceof Unreachable ||
    (error instanceof ApiProblem && (error.status >= 500 || error.status === 429))
  );
}

export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.status === 412;
}

export function isMissing(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 410);
}
