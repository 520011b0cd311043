// Takes the code out of the guide in the document, so that it is compiled and run as it is shown.
import { readFileSync, writeFileSync } from "node:fs";

const { info } = JSON.parse(readFileSync("openapi.json", "utf8"));
const code = [...info.description.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, ts]) => ts);
const here = '"http://localhost:8080"';
if (!code.some((ts) => ts.includes(here))) {
  throw new Error(`the guide names no ${here}`);
}
writeFileSync("build/guide.ts", code.join("\n").replace(here, "process.env.VERBATIM"));
