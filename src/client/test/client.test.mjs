// The client against a stub, which answers what a test wants.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { ProblemError, Verbatim } from "../dist/index.js";

const JSON_TYPE = { "Content-Type": "application/json" };
const PROBLEM = { "Content-Type": "application/problem+json" };

let server;
let baseUrl;
let asked;
/** What is answered next: [status, headers, body]. */
let answers;

before(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) {
      body += chunk;
    }
    asked.push({ method: request.method, url: request.url, headers: request.headers, body });
    const [status, headers, text] = answers.shift() ?? [500, {}, "nothing is left to answer"];
    response.writeHead(status, headers);
    for (const chunk of Array.isArray(text) ? text : [text ?? ""]) {
      response.write(chunk);
    }
    response.end();
  });
  await new Promise((resume) => server.listen(0, "127.0.0.1", resume));
  baseUrl = `http://127.0.0.1:${server.address().port}`;
});

beforeEach(() => {
  asked = [];
  answers = [];
});

after(() => server.close());

const ok = (value, headers = {}) => [200, { ...JSON_TYPE, ...headers }, JSON.stringify(value)];
const problem = (status, title, headers = {}, errors = undefined) => [
  status,
  { ...PROBLEM, ...headers },
  JSON.stringify({ type: "urn:verbatim:problem:any", title, status, detail: `${title}.`, errors }),
];
const busy = (status, seconds) => problem(status, "Busy", { "Retry-After": String(seconds) });

async function failureOf(promise) {
  try {
    await promise;
  } catch (failure) {
    return failure;
  }
  assert.fail("nothing failed");
}

test("a resource comes with its entity tag", async () => {
  answers = [ok({ id: "harbour" }, { ETag: '"seven"' })];
  const { data, etag } = await new Verbatim({ baseUrl: `${baseUrl}/` }).get("/v1/articles/{id}", {
    path: { id: "a/b" },
    query: { include: "quotes", fields: undefined },
  });
  assert.deepEqual(data, { id: "harbour" });
  assert.equal(etag, '"seven"');
  assert.equal(asked[0].url, "/v1/articles/a%2Fb?include=quotes");
  assert.equal(asked[0].headers.accept, "application/json");
  assert.equal(asked[0].headers.authorization, undefined);
});

test("a list is walked to its end, with the same filters", async () => {
  answers = [ok({ items: [1, 2], next: "two" }), ok({ items: [], next: "three" }), ok({ items: [3] })];
  const items = [];
  for await (const item of new Verbatim({ baseUrl }).items("/v1/quotes", { query: { speaker: ["a", "b"] } })) {
    items.push(item);
  }
  assert.deepEqual(items, [1, 2, 3]);
  assert.deepEqual(
    asked.map(({ url }) => url),
    ["", "&cursor=two", "&cursor=three"].map((cursor) => `/v1/quotes?speaker=a&speaker=b${cursor}`),
  );
});

test("who has seen enough of a list asks for no further page", async () => {
  answers = [ok({ items: [1, 2], next: "two" })];
  for await (const item of new Verbatim({ baseUrl }).items("/v1/quotes")) {
    assert.equal(item, 1);
    break;
  }
  assert.equal(asked.length, 1);
});

test("an export is read line by line, over chunks and pages", async () => {
  const sea = Buffer.from('{"text":"Die See – rauh"}\n{"te');
  answers = [
    [200, { Link: '</v1/exports/quotes?cursor=two>; rel="next"' }, [sea.subarray(0, 19), sea.subarray(19), 'xt":"calm"}\n']],
    [200, {}, '{"text":"the last"}'],
  ];
  const texts = [];
  for await (const { text } of new Verbatim({ baseUrl }).lines("/v1/exports/quotes")) {
    texts.push(text);
  }
  assert.deepEqual(texts, ["Die See – rauh", "calm", "the last"]);
  assert.equal(asked[1].url, "/v1/exports/quotes?cursor=two");
});

test("a problem says what is wrong with which field", async () => {
  const errors = [{ parameter: "limit", detail: "must be a whole number from 1 to 100" }];
  answers = [problem(400, "Invalid parameter", {}, errors)];
  const failure = await failureOf(new Verbatim({ baseUrl }).get("/v1/quotes", { query: { limit: 1000 } }));
  assert.ok(failure instanceof ProblemError);
  assert.equal(failure.message, "Invalid parameter.");
  assert.equal(failure.status, 400);
  assert.equal(failure.about("limit"), "must be a whole number from 1 to 100");
  assert.equal(failure.about("cursor"), undefined);
});

test("an error page of a proxy is a problem, too", async () => {
  answers = [[502, { "Content-Type": "text/html" }, "<h1>Bad Gateway</h1>"]];
  const failure = await failureOf(new Verbatim({ baseUrl }).get("/v1/quotes/today"));
  assert.ok(failure instanceof ProblemError);
  assert.deepEqual(failure.problem, { type: "about:blank", title: "Bad Gateway", status: 502, detail: "Bad Gateway" });
});

test("what is busy is asked again, and what is created has one key", async () => {
  answers = [busy(503, 0), busy(429, 0), [201, { ...JSON_TYPE, ETag: '"one"' }, '{"id":"harbour"}']];
  const { data, etag } = await new Verbatim({ baseUrl, token: "secret" }).post("/v1/articles", { body: "Rain." });
  assert.deepEqual([data.id, etag], ["harbour", '"one"']);
  assert.equal(asked.length, 3);
  assert.match(asked[0].headers["idempotency-key"], /^[0-9a-f]{32}$/);
  assert.equal(new Set(asked.map(({ headers }) => headers["idempotency-key"])).size, 1);
  assert.deepEqual(new Set(asked.map(({ body }) => body)), new Set(['{"body":"Rain."}']));
  assert.equal(asked[0].headers.authorization, "Bearer secret");
});

test("what stays busy is a problem in the end", async () => {
  answers = [busy(503, 0), busy(503, 7)];
  const failure = await failureOf(new Verbatim({ baseUrl, retries: 1 }).get("/v1/quotes"));
  assert.equal(failure.status, 503);
  assert.equal(failure.retryAfter, 7);
});

test("two creations have two keys, unless they are given one", async () => {
  answers = [ok({}), ok({}), ok({})];
  const news = new Verbatim({ baseUrl });
  await news.post("/v1/articles", "date 2026-03-02 Harbor Post - Rain.");
  await news.post("/v1/articles", "date 2026-03-02 Harbor Post - Rain.");
  await news.post("/v1/articles", "date 2026-03-02 Harbor Post - Rain.", { idempotencyKey: "rain" });
  const keys = asked.map(({ headers }) => headers["idempotency-key"]);
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], "rain");
  assert.equal(asked[0].headers["content-type"], "text/plain; charset=utf-8");
});

test("a change that somebody overtook is made on what is there now", async () => {
  answers = [
    ok({ note: "" }, { ETag: '"one"' }),
    problem(412, "Precondition failed", { ETag: '"two"' }),
    ok({ note: "heard on the radio" }, { ETag: '"two"' }),
    ok({ note: "heard on the radio, twice" }, { ETag: '"three"' }),
  ];
  const { data, etag } = await new Verbatim({ baseUrl }).revise(
    "/v1/quotes/{id}",
    ({ note }) => ({ note: `${note}, twice` }),
    { path: { id: "tide" } },
  );
  assert.deepEqual([data.note, etag], ["heard on the radio, twice", '"three"']);
  assert.deepEqual(asked.map(({ method }) => method), ["GET", "PATCH", "GET", "PATCH"]);
  assert.deepEqual([asked[1], asked[3]].map(({ headers }) => headers["if-match"]), ['"one"', '"two"']);
  assert.equal(asked[3].headers["content-type"], "application/merge-patch+json");
  assert.equal(asked[3].body, '{"note":"heard on the radio, twice"}');
});

test("an edit that finds nothing to do changes nothing", async () => {
  answers = [ok({ review: "confirmed" }, { ETag: '"one"' })];
  const { etag } = await new Verbatim({ baseUrl }).revise("/v1/quotes/{id}", () => undefined, { path: { id: "tide" } });
  assert.equal(etag, '"one"');
  assert.equal(asked.length, 1);
});

test("a 412 of a single change brings the current entity tag", async () => {
  answers = [problem(412, "Precondition failed", { ETag: '"two"' }), [204, {}, ""]];
  const news = new Verbatim({ baseUrl });
  const failure = await failureOf(
    news.patch("/v1/quotes/{id}", '"one"', { review: "confirmed" }, { path: { id: "tide" } }),
  );
  assert.deepEqual([failure.status, failure.etag], [412, '"two"']);
  await news.delete("/v1/quotes/{id}", failure.etag, { path: { id: "tide" } });
  assert.deepEqual([asked[1].method, asked[1].headers["if-match"]], ["DELETE", '"two"']);
});

test("a token is asked for at each request", async () => {
  answers = [ok({}), ok({})];
  let count = 0;
  const news = new Verbatim({ baseUrl, token: async () => `token-${++count}` });
  await news.get("/v1/quotes");
  await news.get("/v1/quotes");
  assert.deepEqual(asked.map(({ headers }) => headers.authorization), ["Bearer token-1", "Bearer token-2"]);
});

test("a request that is aborted while it waits is sent no more", async () => {
  answers = [busy(503, 3600)];
  const leaving = new AbortController();
  const options = { query: {}, signal: leaving.signal };
  const request = new Verbatim({
    baseUrl,
    fetch: async (...call) => {
      const response = await fetch(...call);
      queueMicrotask(() => leaving.abort(new Error("the reader has left")));
      return response;
    },
  }).get("/v1/quotes", options);
  assert.equal((await failureOf(request)).message, "the reader has left");
  assert.equal(asked.length, 1);
});

test("a request that is aborted before it is sent is never sent", async () => {
  const failure = await failureOf(new Verbatim({ baseUrl }).get("/v1/quotes", { signal: AbortSignal.abort() }));
  assert.equal(failure.name, "AbortError");
  assert.equal(asked.length, 0);
});
