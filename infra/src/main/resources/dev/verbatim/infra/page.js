// Every screen of the page has an address of its own, and one document shows them all.
function handler(event) {
  event.request.uri = '/index.html';
  return event.request;
}
