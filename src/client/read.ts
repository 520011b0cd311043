// Reads the seeds through the generated client and the code of the guide.
import assert from "node:assert/strict";
import { held } from "./truth.js";
import { api, article, type Article, credit, Failure, highlight, places, quotesOf, type Quote } from "./build/guide.js";

const FOREIGN_MINISTRY = "north-koreas-foreign-ministry";

/** What the offsets promise: body[start, end) is exact, in code points. */
function check(body: string, quotes: Pick<Quote, "segments" | "mention" | "cue">[]) {
  const points = Array.from(body);
  for (const { segments, mention, cue } of quotes) {
    for (const span of [...segments, mention, cue]) {
      if (span) {
        assert.equal(points.slice(span.start, span.end).join(""), span.exact);
      }
    }
  }
}

async function articlesAndTheirQuotations() {
  const { data } = await api.GET("/v1/articles", { params: { query: { limit: 100 } } });
  assert.ok(data && data.items.length >= 10, "the seeds are there");
  let quotations = 0;
  for (const { id, quoteCount } of data.items) {
    const { data: whole } = await api.GET("/v1/articles/{id}", {
      params: { path: { id }, query: { include: "quotes" } },
    });
    const { body, quotes } = whole as Article;
    assert.ok(body && quotes);
    assert.equal(quotes.length, quoteCount);
    assert.equal((await article(id)).body, body);
    check(body, quotes);
    quotations += quoteCount;
  }
  assert.ok(quotations >= 20);
  console.log(`${data.items.length} articles, ${quotations} quotations, each where it says`);
}

async function aListPageByPage() {
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
  console.log(`${all.length} quotations of ${FOREIGN_MINISTRY}, one a page`);
}

async function whoIsCredited() {
  const text = "“The tide will not wait,” said Ingrid Halvane on Sunday. “We stay,” a harbour crier said.";
  const { data } = await api.POST("/v1/extractions", { body: { text } });
  assert.deepEqual(data?.quotes.map(credit), [
    { name: "Ingrid Halvane", href: "/v1/speakers/ingrid-halvane" },
    { name: "a harbour crier", href: undefined },
  ]);
  assert.deepEqual(data?.speakers.map(({ id }) => id), ["ingrid-halvane"]);
  assert.deepEqual(credit({ speaker: null }), { name: "unknown" });
  console.log("named and unnamed speakers are told apart");
}

async function whatHasNotChanged() {
  const { data } = await api.GET("/v1/articles", { params: { query: { limit: 1 } } });
  const id = data?.items[0]?.id;
  assert.ok(id);
  const { data: first, response } = await api.GET("/v1/articles/{id}", { params: { path: { id } } });
  const tag = response.headers.get("ETag");
  assert.match(tag ?? "", /^".+"$/);
  const again = await api.GET("/v1/articles/{id}", {
    params: { path: { id }, header: { "If-None-Match": tag ?? "" } },
  });
  assert.equal(again.response.status, 304);
  assert.deepEqual(await article(id), first);
  assert.deepEqual(await article(id), first);
  console.log(`304 for ${tag}`);
}

async function whatFails() {
  await assert.rejects(quotesOf("nobody-of-that-name").next(), (failure) => {
    assert.ok(failure instanceof Failure);
    assert.equal(failure.problem.status, 404);
    assert.equal(failure.problem.type, "urn:verbatim:problem:not-found");
    return true;
  });
  const { error } = await api.GET("/v1/quotes", { params: { query: { limit: 1000 } } });
  assert.equal(error?.errors?.[0]?.parameter, "limit");
  console.log(`400: limit ${error?.errors?.[0]?.detail}`);
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
  const { data } = await api.POST("/v1/extractions", {
    body: {
      text: "🦭 “The tide 🌊 will not wait & see,” said Ingrid Halvane on Sunday. 👩‍🚒 “Sail!” she said.",
      published: "2026-03-02",
    },
  });
  const body = data?.article.body;
  assert.ok(body && data.quotes.length === 2);
  check(body, data.quotes);
  assert.equal(
    highlight(body, data.quotes),
    "🦭 <mark>“The tide 🌊 will not wait &#38; see,”</mark> said Ingrid Halvane on Sunday. " +
      "👩‍🚒 <mark>“Sail!”</mark> she said.",
  );
  console.log("quotations are highlighted after emoji, too");
}

await articlesAndTheirQuotations();
await aListPageByPage();
await whoIsCredited();
await whatHasNotChanged();
await whatFails();
await whatHasTheseWords();
await whatJavaScriptCountsTwice();
console.log(`${held()} answers, each as the document has it`);
