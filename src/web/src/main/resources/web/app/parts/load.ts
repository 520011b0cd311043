import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {isAborted} from '../api/problem';
import './problem-notice';

type Task<T> = (signal: AbortSignal) => Promise<T>;

/** Something that a component loads: what came, what failed, and asking again. */
export class Load<T> implements ReactiveController {
  value: T | undefined;
  error: unknown;
  isLoading = false;

  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;
  #task: Task<T> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Loads. What an earlier task brings is dropped; its value stays until the new one is there. */
  async run(task: Task<T>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#task = task;
    this.isLoading = true;
    this.#host.requestUpdate();
    try {
      const value = await task(abort.signal);
      if (abort.signal.aborted) return;
      this.value = value;
      this.error = undefined;
    } catch (error) {
      if (abort.signal.aborted || isAborted(error)) return;
      this.error = error;
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  readonly again = (): void => {
    if (this.#task) void this.run(this.#task);
  };

  forget(): void {
    this.#abort?.abort();
    this.value = undefined;
    this.error = undefined;
    this.isLoading = false;
  }

  /** The value, or the problem, or that it is on its way. */
  show(done: (value: T) => unknown, loading: unknown = waiting()): unknown {
    if (this.error !== undefined) {
      return html`<problem-notice .error=${this.error} .again=${this.again}></problem-notice>`;
    }
    return this.value === undefined ? loading : done(this.value);
  }
}

/** What is shown while something is on its way. Lines in place of words, so that nothing jumps. */
export function waiting(lines = 3): unknown {
  return html`<div class="waiting" role="status">
    <span class="for-ears">Loading</span>
    ${Array.from({length: lines}, () => html`<span></span>`)}
  </div>`;
}
