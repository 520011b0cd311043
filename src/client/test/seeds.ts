// Reads the seeds with the client and the code of the guide.
import assert from "node:assert/strict";
import Parser from "rss-parser";
import { CodePoints, type ListPath, ProblemError, type Quote } from "verbatim-client";
import { credit, editor, highlight, hint, news, note, placeOf, places, quotesOf } from "../build/guide.js";

const FOREIGN_MINISTRY = "north-koreas-foreign-ministry";

/** What the offsets promise: body[start, end) is exact, in code points. */
function check(body: string, quotes: Pick<Quote, "segments" | "mention" | "cue">[]) {
  const points = new CodePoints(body);
  for (const { segments, mention, cue } of quotes) {
    for (const span of [...segments, mention, cue]) {
      if (span) {
        assert.equal(points.slice(span), span.exact);
      }
    }
  }
}

async function articlesAndTheirQuotations() {
  let articles = 0;
  let quotations = 0;
  for await (const { id, quoteCount } of news.items("/v1/articles", { query: { limit: 5 } })) {
    const { data, etag } = await news.get("/v1/articles/{id}", { path: { id }, query: { include: ["quotes"] } });
    // What an article is, is known: its publisher is one, and not whatever JSON-LD may have.
    const publisher: string | undefined = data.publisher?.name;
    assert.ok(data.body && data.quotes && etag);
    check(data.body, data.quotes);
    // Others may have sent what has no publisher, or rejected what was found.
    if (publisher) {
      articles++;
    }
    quotations += quoteCount;
  }
  assert.ok(articles >= 10 && quotations >= 20, "the seeds are there");
  console.log(`${articles} articles, ${quotations} quotations, each where it says`);
}

async function listsPageByPage() {
  const walk = async (limit: number) => {
    const ids: string[] = [];
    for await (const { id, speaker } of quotesOf(FOREIGN_MINISTRY, limit)) {
      assert.equal(speaker?.id, FOREIGN_MINISTRY);
      ids.push(id);
    }
    return ids;
  };
  const all = await walk(100);
  assert.ok(all.length >= 2);
  assert.deepEqual(await walk(1), all);
  const lists: ListPath[] = ["/v1/speakers", "/v1/publishers"];
  for (const list of lists) {
    let count = 0;
    for await (const { id } of news.items(list, { query: { limit: 7 } }) as AsyncIterable<{ id: string }>) {
      assert.ok(id);
      count++;
    }
    assert.ok(count > 0, list);
  }
  console.log(`${all.length} quotations of ${FOREIGN_MINISTRY}, one a page`);
}

async function everythingAsLines() {
  const ids = new Set<string>();
  for await (const { id } of news.lines<"/v1/exports/quotes", Quote>("/v1/exports/quotes", { query: { limit: 7 } })) {
    assert.ok(!ids.has(id));
    ids.add(id);
  }
  assert.ok(ids.size >= 20);
  // @ts-expect-error A table has no lines of JSON. Nothing is sent before a line is asked for.
  news.lines("/v1/exports/quotes.csv");
  console.log(`${ids.size} quotations exported, seven a page`);
}

/** As a common reader asks: it would rather have RSS, and takes Atom. */
async function whatAReaderOfFeedsShows() {
  const reader = new Parser();
  for (const list of ["quotes", "articles"]) {
    for (const form of ["", ".rss", ".atom"]) {
      const feed = await reader.parseURL(`${process.env.VERBATIM}/v1/feeds/${list}${form}?publisher=islam-times`);
      assert.ok(feed.items.length > 0, list + form);
      for (const { title, link, isoDate, content } of feed.items) {
        assert.ok(title && content && isoDate && link && /^https?:/.test(link), list + form);
      }
    }
  }
  console.log("a reader shows the feeds");
}

async function whoIsCredited() {
  const text = "“The tide will not wait,” said Ingrid Halvane on Sunday. “We stay,” a harbour crier said.";
  const { data } = await news.post("/v1/extractions", { text });
  assert.deepEqual(data.quotes.map(credit), [
    { name: "Ingrid Halvane", href: "/v1/speakers/ingrid-halvane" },
    { name: "a harbour crier" },
  ]);
  assert.deepEqual(data.speakers.map(({ id }) => id), ["ingrid-halvane"]);
  assert.deepEqual(credit({ speaker: null }), { name: "unknown" });
  console.log("named and unnamed speakers are told apart");
}

async function whatFails() {
  await assert.rejects(quotesOf("nobody-of-that-name").next(), (failure) => {
    assert.ok(failure instanceof ProblemError);
    assert.equal(failure.status, 404);
    assert.equal(failure.problem.type, "urn:verbatim:problem:not-found");
    return true;
  });
  const failure = await news.get("/v1/quotes", { query: { limit: 1000 } }).then(
    () => assert.fail("a page of 1000"),
    (reason: unknown) => reason,
  );
  assert.match(hint(failure, "limit") ?? "", /100/);
  console.log(`400: limit ${hint(failure, "limit")}`);
}

async function whatHasTheseWords() {
  let found: string[] = [];
  // Search is a moment behind.
  for (let attempt = 0; attempt < 300 && found.length === 0; attempt++) {
    found = await places('missile or "ballistic missile"');
    if (found.length === 0) {
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
  assert.ok(found.length > 0);
  for (const place of found) {
    assert.match(place, /<mark>[^<]*<\/mark>/);
  }
  console.log(`found ${found[0]}`);
}

async function whatJavaScriptCountsTwice() {
  const text = "🦭 “The tide 🌊 will not wait & see,” said Ingrid Halvane on Sunday. 👩‍🚒 “Sail!” she said.";
  const { data } = await news.post("/v1/extractions", { text, published: "2026-03-02" });
  const body = data.article.body;
  assert.ok(body && data.quotes.length === 2);
  check(body, data.quotes);
  assert.equal(
    highlight(body, data.quotes),
    "🦭 <mark>“The tide 🌊 will not wait &#38; see,”</mark> said Ingrid Halvane on Sunday. " +
      "👩‍🚒 <mark>“Sail!”</mark> she said.",
  );
  const sail = body.indexOf("“Sail!”");
  const place = data.quotes[1]?.segments[0];
  assert.deepEqual(placeOf(body, { from: sail, to: sail + "“Sail!”".length }), { start: place?.start, end: place?.end });
  console.log("quotations are highlighted after emoji, too");
}

async function whatTwoEditorsNote(token: string) {
  const wire = "date 2026-03-02 Harbor Post - “The pier is shut,” said Ada Kell on Monday. It had rained.";
  const first = await editor(token).post("/v1/articles", wire);
  const again = await editor(token).post("/v1/articles", wire);
  assert.equal(again.data.id, first.data.id);
  const { data } = await editor(token).get("/v1/articles/{id}", {
    path: { id: first.data.id },
    query: { include: ["quotes"] },
  });
  const id = data.quotes?.[0]?.id;
  assert.ok(id);
  await Promise.all(["heard on the radio", "on page two"].map((words) => note(editor(token), id, words)));
  const { data: noted, etag } = await editor(token).get("/v1/quotes/{id}", { path: { id } });
  assert.deepEqual(new Set(noted.note?.split("; ")), new Set(["heard on the radio", "on page two"]));
  await editor(token).patch("/v1/quotes/{id}", etag, { review: "confirmed" }, { path: { id } });
  await editor(token).delete("/v1/articles/{id}", again.etag, { path: { id: first.data.id } }).catch((failure) => {
    // The article has another version since its quotation was reviewed.
    assert.equal(failure.status, 412);
    return editor(token).delete("/v1/articles/{id}", failure.etag ?? "*", { path: { id: first.data.id } });
  });
  console.log("nobody's note is lost");
}

await articlesAndTheirQuotations();
await listsPageByPage();
await everythingAsLines();
await whatAReaderOfFeedsShows();
await whoIsCredited();
await whatFails();
await whatHasTheseWords();
await whatJavaScriptCountsTwice();
await whatTwoEditorsNote(process.env.TOKEN ?? assert.fail("TOKEN is the token of an editor"));
