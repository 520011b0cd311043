import {api} from '../api/api';
import type {Article} from '../api/types';

const AHEAD = 3;

/** The articles of a queue, each read once. */
export class QueueArticles {
  #articles = new Map<string, Promise<Article>>();

  /** Reads an article. One that did not come is asked for again next time. */
  read(id: string): Promise<Article> {
    const article =
      this.#articles.get(id) ??
      api.article(id).catch((error) => {
        this.#articles.delete(id);
        throw error;
      });
    this.#articles.set(id, article);
    return article;
  }

  /** Reads the next ones, so that they are there before the editor is. */
  readAhead(ids: string[]): void {
    [...new Set(ids)].slice(0, AHEAD).forEach((id) => this.read(id).catch(() => {}));
  }
}
