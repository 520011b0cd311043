import {html, nothing} from 'lit';

/** A text to try. All people, places and papers in it are invented. */
export interface Example {
  title: string;
  /** What there is to see in it. */
  hint: string;
  text: string;
}

export const EXAMPLES: Example[] = [
  {
    title: 'A bridge is late',
    hint: 'who “she” is',
    text: `date 2026-05-12 Alder Gazette - The new bridge over the Merrow will open a year late, the city of Alder said on Tuesday.

“We found old timber where the drawings promised rock,” said Tamsin Orvelle, the city engineer. She added that nobody had drilled there since the war. “A bridge does not care what the drawings say.”

Shopkeepers on the east bank were less patient. “My customers swim or they stay away,” said Bertil Hovsgaard, who sells bread there. “So far,” he added, “they stay away.”

The council will vote on more money in June.`,
  },
  {
    title: 'A statement and a reply',
    hint: 'ministries, agencies, and a quotation inside another',
    text: `date 2026-02-03 Corran Wire - Estmark's fisheries ministry accused its neighbour Dovania on Monday of counting the same herring twice.

"Whoever sells a fish on Friday should not catch it again on Sunday," the ministry said in a statement.

Dovania's harbour minister, Ilka Brandovar, rejected that. "My colleague asked me, 'Do you count tails or heads?' and I told him that we count boats," she told Radio Dovania.

According to a senior official in Estmark, who was not authorised to speak in public, talks will be held “very soon, and very quietly”.

"Nobody wants a war about breakfast," the official said.`,
  },
  {
    title: 'Two of one surname',
    hint: 'and words that nobody is named for',
    text: `date 2026-06-20 Fenwick Observer - The Quillon family has run the lighthouse at Scarra Point for ninety years. On Saturday it was handed to the county.

"My grandfather lit it with oil, and my mother with a switch," said Oren Quillon, 61. "I only ever had a password."

His sister, Petra Quillon, a retired pilot, saw it from the other side. "You are never so glad of your family as at four in the morning off Scarra," Ms Quillon said.

A note left on the door read: "Mind the third step."

"We will keep it burning," county commissioner Dag Ellerby promised. Mr Quillon called the plan "a kind way of saying automatic".`,
  },
];

/** A link to each example; the one of the address is marked. */
export const exampleLinks = (query?: URLSearchParams): unknown => html`<ul class="examples">
  ${EXAMPLES.map(
    (example, index) => html`<li>
      <a
        class="button"
        href="/try?example=${index + 1}"
        aria-current=${query && exampleOf(query) === example ? 'true' : nothing}
        ><span>${example.title}</span> <small>${example.hint}</small></a
      >
    </li>`,
  )}
</ul>`;

/** The example that an address asks for. */
export const exampleOf = (query: URLSearchParams): Example | undefined =>
  EXAMPLES[Number(query.get('example')) - 1];
