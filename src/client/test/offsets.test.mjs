// Offsets count code points; strings of JavaScript count UTF-16 units.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CodePoints, partsOf } from "../dist/index.js";

const BODY = "🦭 “The tide 🌊 waits,” said Ingrid. 👩‍🚒 “Sail!”";
const at = (words) => {
  const start = Array.from(BODY.slice(0, BODY.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
};

test("a place in code points is found in the string, and back", () => {
  const points = new CodePoints(BODY);
  for (const words of ["“The tide 🌊 waits,”", "“Sail!”", "🦭", BODY]) {
    const place = at(words);
    assert.equal(points.slice(place), words);
    assert.equal(points.fromUtf16(points.toUtf16(place.start)), place.start);
    assert.equal(points.fromUtf16(points.toUtf16(place.end)), place.end);
  }
  assert.equal(points.length, Array.from(BODY).length);
});

test("a place inside of an emoji is that of the emoji, and one outside of the text its end", () => {
  const points = new CodePoints("a🌊b");
  assert.equal(points.fromUtf16(2), 1);
  assert.equal(points.toUtf16(99), 4);
  assert.equal(points.fromUtf16(99), 3);
  assert.equal(points.toUtf16(-1), 0);
  assert.equal(new CodePoints("").length, 0);
});

test("the parts of a body are the body, and quotations are among them", () => {
  const tide = { id: "tide", segments: [at("“The tide 🌊 waits,”")] };
  const sail = { id: "sail", segments: [at("“Sail!”")] };
  const parts = partsOf(BODY, [sail, tide]);
  assert.equal(parts.map(({ text }) => text).join(""), BODY);
  assert.deepEqual(
    parts.filter(({ quote }) => quote).map(({ text, quote }) => [quote.id, text]),
    [
      ["tide", "“The tide 🌊 waits,”"],
      ["sail", "“Sail!”"],
    ],
  );
});

test("where quotations overlap, the first one has the words", () => {
  const whole = { id: "whole", segments: [{ start: 0, end: 6 }] };
  const within = { id: "within", segments: [{ start: 2, end: 4 }] };
  const split = { id: "split", segments: [{ start: 7, end: 8 }, { start: 9, end: 10 }] };
  const parts = partsOf("0123456789", [within, split, whole]);
  assert.deepEqual(
    parts.map(({ text, quote }) => [text, quote?.id]),
    [["012345", "whole"], ["6", undefined], ["7", "split"], ["8", undefined], ["9", "split"]],
  );
  assert.deepEqual(partsOf("", []), []);
});
