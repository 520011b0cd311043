package dev.verbatim.store.ingestion;

import dev.verbatim.extraction.Notice;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.BodyText;
import dev.verbatim.news.text.ReadText;
import dev.verbatim.platform.value.DateOrInstant;
import java.util.ArrayList;
import java.util.List;

/**
 * Raw text as a news wire sends it.
 *
 * <p>A leading line such as {@code date 2022-06-27 Islam Times - } gives the date and the
 * publisher, which may be missing ({@link WireHeader}). Of the first paragraphs a byline, a slug,
 * and one short line that is no sentence, the headline, are told from the text ({@link LeadLines}).
 * An article in JSON gives its fields ({@link NewsJson}).
 *
 * @param published the date, or null
 * @param publisher the publisher's name, or null
 * @param headline the headline, or null
 * @param byline who wrote it, or null
 * @param body the rest, as {@link BodyText} leaves it; empty when there is none
 * @param notices what was mended, left out, or could not be read
 */
public record WireText(
    DateOrInstant published,
    String publisher,
    String headline,
    String byline,
    String body,
    List<Notice> notices) {
  public WireText {
    notices = List.copyOf(notices);
  }

  /**
   * Reads raw text.
   *
   * @param raw any text
   * @param headlineKnown whether the headline came with the text, so that none is looked for
   */
  public static WireText read(String raw, boolean headlineKnown) {
    NewsJson json = NewsJson.read(raw);
    if (json != null) {
      return of(json);
    }
    ReadText text = ReadText.of(raw);
    List<Notice> notices = new ArrayList<>(text.notices());
    WireHeader header = WireHeader.read(text.text());
    notices.addAll(header.notices());
    DateOrInstant published = header.published();
    String headline = header.headline();
    String byline = header.byline();
    List<String> paragraphs = BodyText.paragraphs(header.rest());
    int first = 0;
    while (first + 1 < paragraphs.size()) {
      String paragraph = paragraphs.get(first);
      String author = LeadLines.byline(paragraph);
      DateOrInstant day = WrittenDate.parse(paragraph);
      if (author != null) {
        byline = byline == null ? author : byline;
      } else if (day != null) {
        published = published == null ? day : published;
      } else if (LeadLines.isSlug(paragraph)) {
        notices.add(
            new Notice(Notice.HEADER_UNREAD, "A label of a wire was left out: " + paragraph));
      } else if (LeadLines.isCaption(paragraph)) {
        notices.add(new Notice(Notice.HEADER_UNREAD, "A caption was left out: " + paragraph));
      } else if (!headlineKnown
          && headline == null
          && LeadLines.isHeadline(paragraph, paragraphs.subList(first + 1, paragraphs.size()))) {
        headline = paragraph;
      } else if (!paragraph.equals(headline)) {
        break;
      }
      first++;
    }
    return new WireText(
        published,
        header.publisher(),
        headlineKnown ? null : headline,
        byline,
        String.join("\n\n", paragraphs.subList(first, paragraphs.size())),
        notices);
  }

  private static WireText of(NewsJson json) {
    ReadText text = ReadText.of(json.body());
    List<Notice> notices = new ArrayList<>(text.notices());
    notices.add(
        new Notice(
            Notice.MACHINE_FORMAT,
            "The text is JSON; its fields were read as those of an article."));
    return new WireText(
        json.published(),
        json.publisher(),
        json.headline(),
        json.byline(),
        String.join("\n\n", BodyText.paragraphs(text.text())),
        notices);
  }

  /** The article, of which nothing more is known. */
  public AddArticle article() {
    return AddArticle.builder(body)
        .headline(headline)
        .publisher(publisher)
        .published(published)
        .byline(byline)
        .notices(notices)
        .build();
  }
}
