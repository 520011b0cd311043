package dev.verbatim.api.feed;

import dev.verbatim.http.routing.MediaTypes;

/**
 * Writes a feed as Atom (RFC 4287), its pages linked as RFC 5005 says, with Dublin Core's
 * publishers.
 */
final class AtomFeed {

  private AtomFeed() {}

  static String write(Feed feed) {
    FeedXml xml = new FeedXml();
    xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:dc", FeedXml.DUBLIN_CORE)
        .text("id", feed.id())
        .text("title", feed.title())
        .text("updated", feed.updated().toString());
    xml.begin("author").text("name", Feed.AUTHOR).end();
    link(xml, "self", MediaTypes.ATOM, feed.self());
    link(xml, "first", MediaTypes.ATOM, feed.first());
    link(xml, "next", MediaTypes.ATOM, feed.next());
    link(xml, "alternate", "application/json", feed.list());
    feed.entries().forEach(entry -> write(xml, entry));
    return xml.end().document();
  }

  private static void write(FeedXml xml, FeedEntry entry) {
    xml.begin("entry", "xml:lang", entry.language())
        .text("id", entry.id())
        .text("title", entry.title())
        .text("published", entry.published().toString())
        .text("updated", entry.updated().toString());
    if (entry.author() != null) {
      xml.begin("author").text("name", entry.author()).end();
    }
    // Some readers take the last link, whatever it is.
    link(xml, "related", "application/json", entry.about());
    link(xml, "alternate", null, entry.link());
    entry.categories().forEach(category -> xml.empty("category", "term", category));
    xml.text("summary", entry.credit(), "type", "text")
        .text("content", entry.text(), "type", "text")
        .text("dc:publisher", entry.publisher())
        .end();
  }

  private static void link(FeedXml xml, String rel, String type, String address) {
    if (address != null) {
      xml.empty("link", "rel", rel, "type", type, "href", address);
    }
  }
}
