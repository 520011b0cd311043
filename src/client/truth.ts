// Holds every answer to what the document says of it.
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

type Node = { [key: string]: any };

const document: Node = JSON.parse(readFileSync("openapi.json", "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, "document");

const send = globalThis.fetch;
let answers = 0;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await send(request);
  const path = templateOf(new URL(request.url).pathname);
  const operation = ["paths", path, request.method.toLowerCase()];
  await check(response.clone(), [...operation, "responses", String(response.status)]);
  answers++;
  return response;
};

/** How many answers have been held to it. */
export const held = () => answers;

/** The path of the document that an address is one of. */
function templateOf(address: string): string {
  const fits = (path: string) => new RegExp(`^${path.replace(/{\w+}/g, "[^/]+")}$`).test(address);
  const path = document.paths[address] ? address : Object.keys(document.paths).find(fits);
  assert.ok(path, `${address} is in the document`);
  return path;
}

async function check(response: Response, steps: string[]) {
  let place = steps;
  let said = steps.reduce((node, step) => node?.[step], document) as Node | undefined;
  assert.ok(said, `${steps.join(" ")} is in the document`);
  if (said.$ref) {
    place = said.$ref.split("/").slice(1);
    said = place.reduce((node, step) => node[step], document) as Node;
  }
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0];
  if (!said.content) {
    assert.equal(await response.text(), "", `${steps.join(" ")} has no body`);
    return;
  }
  assert.ok(said.content[type], `${steps.join(" ")} may be ${type}`);
  if (type.endsWith("json")) {
    const pointer = [...place, "content", type, "schema"]
      .map((step) => encodeURIComponent(step.replace(/~/g, "~0").replace(/\//g, "~1")))
      .join("/");
    const validate = ajv.getSchema(`document#/${pointer}`);
    assert.ok(validate, `${pointer} is a schema`);
    assert.ok(validate(await response.json()), `${steps.join(" ")}: ${ajv.errorsText(validate.errors)}`);
  }
}
