// Takes the code out of the guides, so that it is compiled and run as it is shown.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const HERE = '"http://localhost:8080"';

mkdirSync("build", { recursive: true });
for (const name of ["guide", "first-page"]) {
  const text = readFileSync(`../docs/${name}.md`, "utf8");
  const code = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, ts]) => ts).join("\n");
  if (!code.includes(HERE)) {
    throw new Error(`${name} names no ${HERE}`);
  }
  writeFileSync(`build/${name}.ts`, code.replaceAll(HERE, JSON.stringify(process.env.VERBATIM)));
}
