// Lets code be copied and operations be tried. Without it everything can be read.

/** Entity tags that were read on this page, by path, for the changes that need them. */
const etags = new Map();

for (const block of document.querySelectorAll("pre")) {
  addCopy(block);
}

if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelector(".contents details").open = false;
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.path) {
    send(form);
  }
});

document.addEventListener("click", (event) => {
  if (event.target.matches(".fill")) {
    for (const field of event.target.form.querySelectorAll("[data-example]")) {
      field.value = field.dataset.example;
    }
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches(".types")) {
    event.target.form.querySelector("textarea").value = event.target.selectedOptions[0].dataset.body;
  }
});

function addCopy(block) {
  const around = document.createElement("div");
  around.className = "copyable";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  block.replaceWith(around);
  around.append(block, button);
}

/** What the form asks for. */
function requestOf(form) {
  const query = new URLSearchParams();
  const headers = {};
  let path = form.dataset.path;
  for (const { name, value, dataset } of form.querySelectorAll("[data-in]")) {
    if (dataset.in === "path") {
      path = path.replace(`{${name}}`, encodeURIComponent(value));
    } else if (dataset.in === "header" && value) {
      headers[name] = value;
    } else if (value) {
      query.append(name, value);
    }
  }
  const needsTag = form.querySelector("[name='If-Match']");
  if (needsTag && !needsTag.value && etags.has(path)) {
    headers["If-Match"] = etags.get(path);
  }
  const token = document.querySelector("#token").value.trim();
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  const body = form.querySelector("textarea")?.value;
  if (body !== undefined) {
    headers["Content-Type"] = form.querySelector(".types").value;
  }
  return { path, address: query.size ? `${path}?${query}` : path, method: form.dataset.method, headers, body };
}

async function send(form) {
  const answer = form.querySelector(".answer");
  const { path, address, method, headers, body } = requestOf(form);
  const began = performance.now();
  try {
    const response = await fetch(address, { method, headers, body });
    const text = await response.text();
    const took = Math.round(performance.now() - began);
    const etag = response.headers.get("ETag");
    if (response.ok && etag) {
      etags.set(path, etag);
    }
    const shown = ["Content-Type", "ETag", "Location", "Link", "Retry-After"]
      .filter((name) => response.headers.has(name))
      .map((name) => `${name}: ${response.headers.get(name)}`);
    answer.replaceChildren(
      paragraph(`${response.status} ${response.statusText} after ${took} ms`),
      block(curl(address, method, headers, body)),
      block(shown.join("\n")),
      ...(text ? [block(pretty(text))] : []),
    );
    for (const made of answer.querySelectorAll("pre")) {
      addCopy(made);
    }
  } catch {
    answer.replaceChildren(paragraph("The service cannot be reached."));
  }
}

function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function block(text) {
  const made = document.createElement("pre");
  made.tabIndex = 0;
  made.textContent = text;
  return made;
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The same request for a shell; the token stays out of it. */
function curl(address, method, headers, body) {
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const lines = [`curl ${quoted(location.origin + address)}`];
  if (method !== (body === undefined ? "GET" : "POST")) {
    lines.push(`-X ${method}`);
  }
  for (const [name, value] of Object.entries(headers)) {
    lines.push(name === "Authorization" ? '-H "Authorization: Bearer $TOKEN"' : `-H ${quoted(`${name}: ${value}`)}`);
  }
  if (body !== undefined) {
    lines.push(`--data-binary ${quoted(body)}`);
  }
  return lines.join(" \\\n  ");
}
