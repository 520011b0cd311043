package dev.verbatim.news.quote;

import dev.verbatim.extraction.Attribution;
import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.value.CodePoints;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.platform.value.NameWords;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes quotations, as they are kept, of what was found in an article. */
public final class FoundQuotes {

  /** How much of the body a selector shows on either side, in code points. */
  static final int SURROUNDINGS = 32;

  /** How much of a context that has no end is kept on either side, in code points. */
  private static final int LONGEST_CONTEXT = 500;

  private FoundQuotes() {}

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
      String words = words(quotation.text());
      int occurrence = seen.merge(words, 1, Integer::sum);
      quotes.add(of(article, idOf(article.id(), words, occurrence), text, quotation, now));
    }
    return quotes;
  }

  /** The words on which an id depends: whatever their white space. */
  public static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * The same words of the same article have the same id, whenever they are extracted.
   *
   * @param words as {@link #words} gives them
   * @param occurrence 1 for the first quotation of these words in the article
   */
  public static String idOf(String articleId, String words, int occurrence) {
    return articleId + "-" + Ids.of(10, articleId, words, String.valueOf(occurrence));
  }

  public static Quote of(
      QuotedArticle article, String id, CodePoints body, Quotation found, Instant now) {
    Span context = contextOf(body, found);
    return new Quote(
        id,
        article,
        new QuotedWords(
            found.text(),
            found.segments(),
            found.type(),
            found.nested(),
            passageOf(body, found, context),
            context),
        new QuoteAttribution(
            speakerOf(found.attribution()),
            found.attribution() == null ? null : found.attribution().mention(),
            found.cue(),
            confidence(found.confidence())),
        new Occasion(found.saidOn(), found.via()),
        ReviewState.NONE,
        Stamp.first(now));
  }

  /**
   * In hundredths: more digits would say more than is known. Only an editor is certain.
   *
   * @param found 0 to 1
   */
  private static double confidence(double found) {
    return Math.min(99, Math.round(found * 100)) / 100.0;
  }

  private static QuotedSpeaker speakerOf(Attribution attribution) {
    if (attribution == null
        || attribution.name() == null
        || NameWords.of(attribution.name()).isEmpty()) {
      return null;
    }
    Source source = attribution.source();
    return source == null || NameWords.of(source.name()).isEmpty()
        ? QuotedSpeaker.unnamed(attribution.name())
        : new QuotedSpeaker(SpeakerIds.of(source), source.name(), source.kind(), List.of());
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
}
