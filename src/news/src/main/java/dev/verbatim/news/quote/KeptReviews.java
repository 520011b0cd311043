package dev.verbatim.news.quote;

import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuoteMarks;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.CodePoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes of an article's quotations when its text is extracted again: what an editor has
 * confirmed, corrected, rejected or added stays so wherever its words are still in the text.
 *
 * <p>Words that are quoted several times are distinguished by the text around them.
 */
public final class KeptReviews {

  private final QuotedArticle article;
  private final String body;
  private final Instant now;
  private final WordPlaces places;

  private KeptReviews(QuotedArticle article, String body, Instant now) {
    this.article = article;
    this.body = body;
    this.now = now;
    this.places = new WordPlaces(body);
  }

  /**
   * The quotations of the article from now on, in reading order.
   *
   * @param body the new text
   * @param before the current quotations
   * @param found what the machine finds in the new text
   */
  public static List<Quote> keep(
      QuotedArticle article, String body, List<Quote> before, List<Quote> found, Instant now) {
    return new KeptReviews(article, body, now).keep(before, found);
  }

  private List<Quote> keep(List<Quote> before, List<Quote> found) {
    Map<String, Quote> existing =
        before.stream().collect(Collectors.toMap(Quote::id, Function.identity()));
    Map<String, Quote> after = new LinkedHashMap<>();
    found.forEach(quote -> after.put(quote.id(), quote));
    Map<String, List<Quote>> free =
        found.stream().collect(Collectors.groupingBy(KeptReviews::words, Collectors.toList()));
    for (Quote reviewed : before) {
      boolean isSettled = reviewed.review() != Review.MACHINE;
      if (isSettled || reviewed.reviewState().note() != null) {
        take(free.getOrDefault(words(reviewed), List.of()), reviewed)
            .map(same -> reviewedAs(same, reviewed))
            .or(() -> isSettled ? moved(reviewed, after) : Optional.empty())
            .ifPresent(quote -> after.put(quote.id(), quote));
      }
    }
    return after.values().stream()
        .map(
            quote ->
                existing.containsKey(quote.id())
                    ? quote.after(existing.get(quote.id()), now)
                    : quote)
        .sorted(Comparator.comparingInt(Quote::start))
        .toList();
  }

  /** Takes, out of some quotations of the same words, the one whose surroundings are most alike. */
  private static Optional<Quote> take(List<Quote> free, Quote reviewed) {
    Optional<Quote> best =
        free.stream()
            .max(
                Comparator.<Quote>comparingInt(quote -> likeness(quote, reviewed))
                    .thenComparing(quote -> quote.id().equals(reviewed.id())));
    best.ifPresent(free::remove);
    return best;
  }

  private static int likeness(Quote quote, Quote reviewed) {
    QuotedWords.Selector was = reviewed.words().selector();
    QuotedWords.Selector is = quote.words().selector();
    return alike(is.prefix(), was.prefix(), true) + alike(is.suffix(), was.suffix(), false);
  }

  private static int alike(String one, String other, boolean atEnd) {
    int alike = 0;
    int most = Math.min(one.length(), other.length());
    while (alike < most
        && (atEnd
            ? one.charAt(one.length() - 1 - alike) == other.charAt(other.length() - 1 - alike)
            : one.charAt(alike) == other.charAt(alike))) {
      alike++;
    }
    return alike;
  }

  /** What the machine found, as the editor has put it. */
  private Quote reviewedAs(Quote found, Quote reviewed) {
    Quote kept = found.withReview(reviewed.reviewState());
    if (reviewed.isRejected() || reviewed.review() == Review.MACHINE) {
      return kept;
    }
    // Where these words still stand, the editor has judged them and none else.
    Span mention = shifted(reviewed.attribution().mention(), found.start() - reviewed.start());
    QuoteAttribution attribution =
        mention == null
            ? found.attribution()
            : found.attribution().at(mention, found.attribution().cue());
    return kept.withType(reviewed.type())
        .withAttribution(attribution.withSpeaker(reviewed.speaker()))
        .withConfidence(reviewed.attribution().confidence())
        .withSaidOn(reviewed.saidOn());
  }

  /** A quotation that the machine does not find, at the place where its words are now. */
  private Optional<Quote> moved(Quote reviewed, Map<String, Quote> after) {
    QuotedWords.Selector around = reviewed.words().selector();
    int was = reviewed.start();
    Span first = reviewed.segments().get(0);
    Optional<Span> found =
        WordPlaces.nearest(
            places.best(
                QuoteMarks.strip(first.exact()), around.prefix(), around.suffix(), isMarked(first)),
            was);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Span> segments = new ArrayList<>(List.of(marked(found.get(), first)));
    for (Span segment : reviewed.segments().subList(1, reviewed.segments().size())) {
      int from = segments.get(segments.size() - 1).end();
      Optional<Span> next = places.next(QuoteMarks.strip(segment.exact()), from);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      segments.add(marked(next.get(), segment));
    }
    return Optional.of(at(segments, reviewed, freeId(reviewed, after)));
  }

  private Span marked(Span found, Span segment) {
    return isMarked(segment) ? places.withMarks(found) : found;
  }

  private static boolean isMarked(Span segment) {
    return !QuoteMarks.strip(segment.exact()).equals(segment.exact());
  }

  private Quote at(List<Span> segments, Quote reviewed, String id) {
    int shift = segments.get(0).start() - reviewed.start();
    QuoteAttribution attribution = reviewed.attribution();
    Quotation quotation =
        new Quotation(
            reviewed.text(),
            segments,
            reviewed.type(),
            null,
            null,
            reviewed.words().nested().stream()
                .map(nested -> shifted(nested, shift))
                .filter(nested -> nested != null)
                .toList(),
            places.sentences(
                places.span(segments.get(0).start(), segments.get(segments.size() - 1).end())),
            reviewed.occasion().saidOn(),
            reviewed.occasion().via(),
            attribution.confidence(),
            null);
    return FoundQuotes.of(article, id, new CodePoints(body), quotation, now)
        .withAttribution(
            attribution.at(
                shifted(attribution.mention(), shift), shifted(attribution.cue(), shift)))
        .withReview(reviewed.reviewState());
  }

  /** The span moved by so many code points, if the same words are there. */
  private Span shifted(Span span, int shift) {
    if (span == null || span.start() + shift < 0 || span.end() + shift > places.length()) {
      return null;
    }
    Span there = places.span(span.start() + shift, span.end() + shift);
    return there.exact().equals(span.exact()) ? there : null;
  }

  /** Its own id, or where the machine has given that to the same words elsewhere, the next. */
  private static String freeId(Quote reviewed, Map<String, Quote> after) {
    String id = reviewed.id();
    for (int occurrence = 1; after.containsKey(id); occurrence++) {
      id = FoundQuotes.idOf(reviewed.article().id(), words(reviewed), occurrence);
    }
    return id;
  }

  private static String words(Quote quote) {
    return FoundQuotes.words(quote.text());
  }
}
