import {html, nothing} from 'lit';
import {api} from '../api/api';
import type {SimilarSpeaker, Speaker} from '../api/types';
import {ask} from '../parts/dialog';
import {PageElement} from '../parts/page-element';
import {Load} from '../parts/load';
import {say} from '../parts/page-toasts';
import type {Picked} from '../parts/speaker-picker';
import {addressOf, navigate} from '../router';
import {count} from '../text/format';
import {focusPicker} from './speaker-dialog';
import '../parts/speaker-picker';

const PAUSE = 250;
const MOST_ASKED = 12;

interface Merge {
  id: string;
  name: string;
  into: string;
  takeBack(): Promise<void>;
}

/** The merges that this page has made or come across, so that they can be taken back. */
let merges: Merge[] = [];

export const mergedInto = (into: string): Merge[] => merges.filter((merge) => merge.into === into);

/** Notes that the id of a speaker has led to another one: they were merged some time ago. */
export function cameAcross(id: string, into: string): void {
  if (!merges.some((merge) => merge.id === id)) merges = [...merges, mergeOf(id, id, into)];
}

/** Asks into whom a speaker is to be merged, shows what will happen, and does it. */
export async function mergeSpeaker(speaker: Speaker): Promise<void> {
  const asked = ask<Speaker>(
    `Merge ${speaker.name}`,
    (close) =>
      html`<merge-choice
        .speaker=${speaker}
        @chosen=${(event: CustomEvent<Speaker>) => close(event.detail)}
      ></merge-choice>`,
    'is-roomy',
  );
  focusPicker();
  const into = await asked;
  if (!into) return;
  try {
    await api.merge(speaker.id, into.id);
  } catch (error) {
    say({text: `Nothing was merged. ${(error as Error).message}`, isProblem: true});
    return;
  }
  const merge = mergeOf(speaker.id, speaker.name, into.id);
  merges = [...merges, merge];
  navigate(addressOf.speaker(into.id));
  say({
    text: `${speaker.name} is now ${into.name}.`,
    action: {label: 'Take back', run: () => void merge.takeBack()},
  });
}

function mergeOf(id: string, name: string, into: string): Merge {
  const merge: Merge = {
    id,
    name,
    into,
    takeBack: async () => {
      try {
        await api.unmerge(id);
        await untilThere(id);
        merges = merges.filter((other) => other !== merge);
        navigate(addressOf.speaker(id));
        say({text: `${name} is a speaker again.`});
      } catch (error) {
        say({text: `It was not taken back. ${(error as Error).message}`, isProblem: true});
      }
    },
  };
  return merge;
}

/** Speakers follow what was decided within two seconds. Until then the id leads elsewhere. */
async function untilThere(id: string): Promise<void> {
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    const found = await api.speaker(id).catch(() => undefined);
    if (found?.data.id === id) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Chooses the other speaker, and shows what a merge will do. Tells `chosen`. */
export class MergeChoice extends PageElement {
  static override properties = {speaker: {attribute: false}};

  declare speaker: Speaker;

  #similar = new Load<SimilarSpeaker[]>(this);
  #into = new Load<Speaker>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#similar.run((signal) =>
      api.similar(this.speaker.id, signal).then(
        ({items}) => items,
        // Suggestions only help; without them the name can be typed.
        () => [],
      ),
    );
  }

  protected override render(): unknown {
    const similar = this.#similar.value ?? [];
    return html`
      ${similar.length
        ? html`<p class="quiet">May be the same:</p>
            <ul class="similar">
              ${similar.map(
                ({speaker, reasons}) => html`<li>
                  <button type="button" @click=${() => this.#choose(speaker.id)}>
                    <span dir="auto">${speaker.name}</span>
                  </button>
                  <small>${(reasons ?? []).map(({detail}) => detail).join(', ')}</small>
                </li>`,
              )}
            </ul>`
        : nothing}
      <speaker-picker
        label="Into"
        @pick=${(event: CustomEvent<Picked>) => this.#choose(event.detail.id ?? '')}
      ></speaker-picker>
      ${this.#into.isLoading || this.#into.value
        ? this.#into.show((into) => this.#preview(into))
        : nothing}
    `;
  }

  #preview(into: Speaker): unknown {
    const {speaker} = this;
    if (into.id === speaker.id) return html`<p class="notice">That is the same speaker.</p>`;
    return html`
      <h3>What will happen</h3>
      <ul class="preview">
        <li>
          ${count(speaker.quoteCount, 'quotation')} of ${speaker.name} will be of ${into.name}, who
          then has ${speaker.quoteCount + into.quoteCount}.
        </li>
        <li>“${speaker.name}” becomes another name of ${into.name}.</li>
        <li>The address of ${speaker.name} leads to ${into.name}.</li>
        <li>It can be taken back.</li>
      </ul>
      <p class="row">
        <button type="button" class="main" @click=${() => this.tell('chosen', into)}>
          Merge into ${into.name}
        </button>
      </p>
    `;
  }

  #choose(id: string): void {
    if (id) void this.#into.run(async (signal) => (await api.speaker(id, signal)).data);
  }
}

customElements.define('merge-choice', MergeChoice);
