package dev.verbatim.api.feed;

import dev.verbatim.http.routing.MediaTypes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a feed as RSS 2.0, with Atom's links to its pages and Dublin Core's creators and
 * publishers.
 */
final class RssFeed {

  private RssFeed() {}

  static String write(Feed feed) {
    FeedXml xml = new FeedXml();
    xml.begin(
            "rss",
            "version",
            "2.0",
            "xmlns:atom",
            "http://www.w3.org/2005/Atom",
            "xmlns:dc",
            FeedXml.DUBLIN_CORE)
        .begin("channel")
        .text("title", feed.title())
        .text("link", feed.list())
        .text("description", feed.title())
        .text("lastBuildDate", date(feed.updated()));
    link(xml, "self", feed.self());
    link(xml, "first", feed.first());
    link(xml, "next", feed.next());
    feed.entries().forEach(entry -> write(xml, entry));
    return xml.end().end().document();
  }

  private static void write(FeedXml xml, FeedEntry entry) {
    xml.begin("item")
        .text("title", entry.title())
        .text("link", entry.link())
        .text("guid", entry.id(), "isPermaLink", "false")
        .text("pubDate", date(entry.published()))
        .text("dc:creator", entry.author())
        .text("dc:publisher", entry.publisher());
    entry.categories().forEach(category -> xml.text("category", category));
    // A description is read as HTML, which comes escaped: so the text is escaped twice.
    String credit = entry.credit() == null ? "" : "\n" + html(entry.credit());
    xml.text("description", html(entry.text()) + credit).end();
  }

  private static void link(FeedXml xml, String rel, String address) {
    if (address != null) {
      xml.empty("atom:link", "rel", rel, "type", MediaTypes.RSS, "href", address);
    }
  }

  private static String html(String text) {
    return "<p>"
        + text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\n\n", "</p>\n<p>")
        + "</p>";
  }

  /** As RFC 822 writes it, with the years of RFC 1123. */
  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
