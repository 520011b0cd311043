package dev.verbatim.quote;

import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.CodePoints;
import dev.verbatim.platform.Ids;
import dev.verbatim.speaker.SpeakerIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A quotation as it is kept.
 *
 * <p>Everything that it shows of the article lies in its {@code passage}, so it can be read without
 * the article.
 *
 * @param id derived from the article and the quoted words
 * @param article where it stands
 * @param version counts up from 1 with every change
 * @param createdAt when it was first stored
 * @param updatedAt when it last changed
 * @param passage the stretch of the body that holds the segments, what surrounds them, and the
 *     context
 * @param text the words without the outer marks
 * @param segments where the words stand, marks included
 * @param type how they are reported
 * @param speaker whose words they are, or null when the text does not say
 * @param cue the words that introduce them, or null
 * @param nested quotations inside this one
 * @param context the sentence or sentences around it, or as much of them as is kept
 * @param saidOn the day on which they were said, or null
 * @param via who or what carried them, or null
 * @param confidence how likely words and speaker are right, 0 to 1
 * @param review what editors said of it
 */
public record Quote(
    String id,
    QuotedArticle article,
    int version,
    Instant createdAt,
    Instant updatedAt,
    Span passage,
    String text,
    List<Span> segments,
    QuotationType type,
    QuotedSpeaker speaker,
    Span cue,
    List<Span> nested,
    Span context,
    LocalDate saidOn,
    String via,
    double confidence,
    Review review) {

  /** How much of the body a selector shows on either side, in code points. */
  private static final int SURROUNDINGS = 32;

  /** How much of a context that has no end is kept on either side, in code points. */
  private static final int LONGEST_CONTEXT = 500;

  public Quote {
    Objects.requireNonNull(id, "id");
    segments = List.copyOf(segments);
    nested = List.copyOf(nested);
  }

  /**
   * The quotations found in an article, each with its id.
   *
   * @param body the text they were found in
   * @param found in reading order
   */
  public static List<Quote> of(
      QuotedArticle article, String body, List<Quotation> found, Instant now) {
    CodePoints text = new CodePoints(body);
    Map<String, Integer> seen = new HashMap<>();
    List<Quote> quotes = new ArrayList<>();
    for (Quotation quotation : found) {
      String words = quotation.text().replaceAll("\\s+", " ").strip();
      int occurrence = seen.merge(words, 1, Integer::sum);
      quotes.add(of(article, idOf(article.id(), words, occurrence), text, quotation, now));
    }
    return quotes;
  }

  /** What stands around the first segment, as in a W3C TextQuoteSelector. */
  public Selector selector() {
    Span first = segments.get(0);
    int from = Math.max(passage.start(), first.start() - SURROUNDINGS);
    int to = Math.min(passage.end(), first.end() + SURROUNDINGS);
    CodePoints words = new CodePoints(passage.exact());
    return new Selector(
        first.exact(),
        words.slice(from - passage.start(), first.start() - passage.start()),
        words.slice(first.end() - passage.start(), to - passage.start()));
  }

  /**
   * The words and what surrounds them.
   *
   * @param exact the words
   * @param prefix up to 32 code points before them
   * @param suffix up to 32 code points after them
   */
  public record Selector(String exact, String prefix, String suffix) {}

  private static Quote of(
      QuotedArticle article, String id, CodePoints body, Quotation found, Instant now) {
    Span context = contextOf(body, found);
    return new Quote(
        id,
        article,
        1,
        now,
        now,
        passageOf(body, found, context),
        found.text(),
        found.segments(),
        found.type(),
        found.attribution() == null
            ? null
            : new QuotedSpeaker(
                SpeakerIds.of(found.attribution().source()),
                found.attribution().source().name(),
                found.attribution().mention()),
        found.cue(),
        found.nested(),
        context,
        found.saidOn(),
        found.via(),
        // More digits would say more than is known.
        Math.round(found.confidence() * 1000) / 1000.0,
        Review.MACHINE);
  }

  private static Span passageOf(CodePoints body, Quotation found, Span context) {
    Span first = found.segments().get(0);
    int start = Math.min(Math.max(0, first.start() - SURROUNDINGS), context.start());
    int end = Math.max(Math.min(body.length(), first.end() + SURROUNDINGS), context.end());
    for (Span inside : within(found)) {
      start = Math.min(start, inside.start());
      end = Math.max(end, inside.end());
    }
    return new Span(start, end, body.slice(start, end));
  }

  private static List<Span> within(Quotation found) {
    return Stream.concat(found.segments().stream(), found.nested().stream()).toList();
  }

  /**
   * The context, cut between words where it reaches far beyond the quotation: many quotations in
   * one endless sentence must not each keep all of it.
   */
  private static Span contextOf(CodePoints body, Quotation found) {
    Span context = found.context();
    int first = found.segments().get(0).start();
    int last = found.segments().get(found.segments().size() - 1).end();
    int start = context.start();
    int end = context.end();
    if (start < first - LONGEST_CONTEXT && end >= last) {
      start = first - LONGEST_CONTEXT;
      String before = body.slice(start, first);
      start += before.codePointCount(0, before.indexOf(' ') + 1);
    }
    if (end > last + LONGEST_CONTEXT && start <= first) {
      String after = body.slice(last, last + LONGEST_CONTEXT);
      int space = after.lastIndexOf(' ');
      end = last + after.codePointCount(0, space < 0 ? after.length() : space);
    }
    return start == context.start() && end == context.end()
        ? context
        : new Span(start, end, body.slice(start, end));
  }

  /** The same words of the same article have the same id, whenever they are extracted. */
  private static String idOf(String articleId, String words, int occurrence) {
    return articleId + "-" + Ids.of(10, articleId, words, String.valueOf(occurrence));
  }
}
