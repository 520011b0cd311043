package dev.verbatim.store.ingestion;

import dev.verbatim.extraction.Notice;
import dev.verbatim.platform.value.DateOrInstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines before an article say of it.
 *
 * <p>Read are a leading {@code date 2022-06-27 Islam Times - }, {@code 2022-06-27 - Islam Times -
 * }, and lines such as {@code Date: 27 June 2022} and {@code Source: Islam Times}. A beginning that
 * looks like one of them, and is none, stays in the text and is noticed.
 *
 * @param published the date, or null
 * @param publisher the publisher's name, or null
 * @param headline the headline, or null
 * @param byline who wrote it, or null
 * @param rest the text without these lines
 * @param notices what could not be read
 */
record WireHeader(
    DateOrInstant published,
    String publisher,
    String headline,
    String byline,
    String rest,
    List<Notice> notices) {

  private static final String ISO_DATE =
      "(\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]{5,18}(?:Z|[+-]\\d{2}:?\\d{2}))?)";
  private static final String NAME = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]";

  /** A dash ends the line: before a space, or right before a quote mark. */
  private static final String DASH = "[-\u2013\u2014](?:\\s|(?=[\u201C\u00AB\u201E\"\u2018]))";

  private static final Pattern DATED =
      Pattern.compile("^[\\s\uFEFF]*date " + ISO_DATE + " (?:(" + NAME + "{1,200}?) ??)??" + DASH);

  private static final Pattern DATE_FIRST =
      Pattern.compile("^\\s*" + ISO_DATE + " [-\u2013\u2014] (" + NAME + "{1,60}?) ?" + DASH);

  private static final Pattern NEAR_MISS =
      Pattern.compile("^\\s*(?:date[ :]|\\d{4}-\\d{2}-\\d{2}\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern FIELD =
      Pattern.compile(
          "^(date|published|dateline|source|publisher|headline|title|byline|author|by):\\h+(.{1,200})$",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_FIELDS = 8;

  /** How much of the beginning is quoted in a notice. */
  private static final int QUOTED = 60;

  static WireHeader read(String text) {
    Matcher dated = DATED.matcher(text);
    if (dated.find() && date(dated.group(1)) != null) {
      return of(dated, text);
    }
    Matcher first = DATE_FIRST.matcher(text);
    if (first.find() && date(first.group(1)) != null) {
      return of(first, text);
    }
    WireHeader fields = fields(text);
    if (fields != null) {
      return fields;
    }
    Matcher missed = NEAR_MISS.matcher(text);
    return new WireHeader(
        null, null, null, null, text, missed.find() ? List.of(unread(text)) : List.of());
  }

  private static WireHeader of(Matcher matcher, String text) {
    String publisher = matcher.group(2);
    return new WireHeader(
        date(matcher.group(1)),
        publisher == null || publisher.isBlank() ? null : publisher.strip(),
        null,
        null,
        text.substring(matcher.end()),
        List.of());
  }

  /**
   * The fields of the first lines; null when the first of them is none, or no date or source is.
   */
  private static WireHeader fields(String text) {
    DateOrInstant published = null;
    String publisher = null;
    String headline = null;
    String byline = null;
    List<Notice> notices = new ArrayList<>();
    int at = 0;
    int count = 0;
    while (at < text.length() && count < MOST_FIELDS) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, end).strip();
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        if (line.isEmpty()) {
          at = end + 1;
          continue;
        }
        break;
      }
      String value = field.group(2).strip();
      switch (field.group(1).toLowerCase(Locale.ROOT)) {
        case "date", "published", "dateline" -> {
          published = date(value);
          if (published == null) {
            notices.add(unread(line));
          }
        }
        case "source", "publisher" -> publisher = value;
        case "headline", "title" -> headline = value;
        default -> byline = value;
      }
      count++;
      at = end + 1;
    }
    boolean header = published != null || publisher != null;
    return header
        ? new WireHeader(
            published,
            publisher,
            headline,
            byline,
            text.substring(Math.min(at, text.length())),
            notices)
        : null;
  }

  private static Notice unread(String text) {
    String line = text.strip();
    int newline = line.indexOf('\n');
    String first = newline < 0 ? line : line.substring(0, newline);
    String shown = first.length() > QUOTED ? first.substring(0, QUOTED) + "\u2026" : first;
    return new Notice(
        Notice.HEADER_UNREAD, "The text begins like a leading line that cannot be read: " + shown);
  }

  private static DateOrInstant date(String text) {
    try {
      return DateOrInstant.parse(text);
    } catch (IllegalArgumentException e) {
      return WrittenDate.parse(text);
    }
  }
}
