package dev.verbatim.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What others read in the feeds that are written. */
class FeedMediaTypesTest {

  private static final String HOSTILE =
      "]]> </content> <script>alert(1)</script> &amp; & \" ' \ud83d\udea2 \u201cyes\u201d\n\nNext.";

  private static final Instant PUBLISHED = Instant.parse("2026-03-02T09:30:00Z");
  private static final Instant UPDATED = Instant.parse("2026-03-04T00:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void romeFindsWhatWasWritten(String form) throws Exception {
    SyndFeed feed =
        new SyndFeedInput().build(new XmlReader(bytes(written(form, HOSTILE, HOSTILE))));

    assertThat(feed.getFeedType()).isEqualTo(form.equals("atom") ? "atom_1.0" : "rss_2.0");
    assertThat(feed.getTitle()).isEqualTo("Articles: harbor-post");
    assertThat(feed.getEntries()).hasSize(1);
    SyndEntry entry = feed.getEntries().get(0);
    assertThat(entry.getTitle().strip()).isEqualTo(HOSTILE);
    assertThat(entry.getUri()).isEqualTo("urn:verbatim:article:ferry");
    assertThat(entry.getLink()).isEqualTo("https://harbor.example/ferry?a=1&b=2");
    assertThat(entry.getAuthor()).isEqualTo("By Ada Kell & Bertil Asp");
    assertThat(((DCModule) entry.getModule(DCModule.URI)).getPublisher()).isEqualTo("Harbor Post");
    assertThat(entry.getPublishedDate()).isEqualTo(Date.from(PUBLISHED));
    assertThat(entry.getCategories()).extracting(c -> c.getName()).containsExactly("Ferries <new>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void rssReaderFindsWhatWasWritten(String form) {
    List<Item> items = new RssReader().read(bytes(written(form, HOSTILE, HOSTILE))).toList();

    assertThat(items).hasSize(1);
    Item item = items.get(0);
    assertThat(item.getChannel().getTitle()).isEqualTo("Articles: harbor-post");
    assertThat(item.getTitle().map(String::strip)).contains(HOSTILE);
    assertThat(item.getGuid()).contains("urn:verbatim:article:ferry");
    assertThat(item.getLink()).contains("https://harbor.example/ferry?a=1&b=2");
    assertThat(item.getAuthor()).contains("By Ada Kell & Bertil Asp");
    assertThat(item.getPubDateAsZonedDateTime().map(ZonedDateTime::toInstant)).contains(PUBLISHED);
    assertThat(item.getCategories()).containsExactly("Ferries <new>");
  }

  @Test
  void wordsComeThroughAtomAsTheyAre() throws Exception {
    Document atom = parse(written("atom", "Ferry", HOSTILE));

    assertThat(texts(atom, "content")).containsExactly(HOSTILE);
    assertThat(((Element) atom.getElementsByTagName("content").item(0)).getAttribute("type"))
        .isEqualTo("text");
    assertThat(texts(atom, "updated")).containsExactly(UPDATED.toString(), UPDATED.toString());
    assertThat(links(atom, "link", "next")).containsExactly("https://api.example/next?a=1&b=2");
    assertThat(links(atom, "link", "self")).containsExactly("https://api.example/self");
    assertThat(links(atom, "link", "first")).containsExactly("https://api.example/first");
  }

  @Test
  void wordsComeThroughRssAsTextOfAPage() throws Exception {
    Document rss = parse(written("rss", "Ferry", HOSTILE));

    // The description is HTML: what a browser would show are the words again.
    String page = texts(rss, "description").get(1);
    assertThat(page).endsWith("<p>In \u201cFerry &amp; tide\u201d, Harbor Post</p>");
    assertThat(page).contains("</p>\n<p>Next.</p>").doesNotContain("<script>");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &amp; ");
    assertThat(texts(rss, "pubDate")).containsExactly("Mon, 2 Mar 2026 09:30:00 GMT");
    assertThat(links(rss, "atom:link", "next")).containsExactly("https://api.example/next?a=1&b=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void charactersThatXmlCannotHoldAreLeftOut(String form) throws Exception {
    Document feed =
        parse(written(form, "A\u0000B\u0008C\u001bD\ufffeE\ud800F\udc00G\ud83d\udea2H", "x"));

    assertThat(texts(feed, "title")).last().isEqualTo("ABCDEFG\ud83d\udea2H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void aFeedWithoutEntriesIsOneStill(String form) throws Exception {
    Feed none = new Feed("https://api.example/f", "Quotations", "l", "s", "f", null, List.of());

    Document feed = parse(form.equals("atom") ? AtomFeed.write(none) : RssFeed.write(none));

    assertThat(texts(feed, "title")).containsExactly("Quotations");
    assertThat(links(feed, form.equals("atom") ? "link" : "atom:link", "next")).isEmpty();
  }

  private static String written(String form, String title, String text) {
    FeedEntry entry =
        new FeedEntry(
            "urn:verbatim:article:ferry",
            1,
            title,
            "https://harbor.example/ferry?a=1&b=2",
            "https://api.example/v1/articles/ferry",
            PUBLISHED,
            UPDATED,
            "By Ada Kell & Bertil Asp",
            "In \u201cFerry & tide\u201d, Harbor Post",
            "Ferry & tide",
            "Harbor Post",
            text,
            List.of("Ferries <new>"),
            "en");
    Feed feed =
        new Feed(
            "https://api.example/first",
            "Articles: harbor-post",
            "https://api.example/v1/articles",
            "https://api.example/self",
            "https://api.example/first",
            "https://api.example/next?a=1&b=2",
            List.of(entry));
    return form.equals("atom") ? AtomFeed.write(feed) : RssFeed.write(feed);
  }

  private static ByteArrayInputStream bytes(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes(xml));
  }

  private static List<String> texts(Document document, String element) {
    return elements(document, element).stream().map(Element::getTextContent).toList();
  }

  private static List<String> links(Document document, String element, String rel) {
    return elements(document, element).stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }
}
