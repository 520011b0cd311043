package dev.verbatim.store.editing;

import dev.verbatim.extraction.Quotation;
import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.QuoteMarks;
import dev.verbatim.extraction.Span;
import dev.verbatim.news.quote.FoundQuotes;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.news.quote.WordPlaces;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.value.CodePoints;
import dev.verbatim.store.editing.QuoteEdits.QuotedText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a quotation of what an editor says that the machine has missed. */
final class MissedQuotes {

  private MissedQuotes() {}

  /**
   * Makes the quotation.
   *
   * @throws InvalidRequest when its words are not in the article, are there more than once, or
   *     overlap a quotation that was not rejected
   */
  static Quote make(
      QuotedText text, AddQuote missed, QuotedSpeaker speaker, String by, Instant now) {
    WordPlaces places = new WordPlaces(text.body());
    String pointer = missed.exact() == null ? "/start" : "/exact";
    Span words =
        places
            .trimmed(find(places, missed))
            .map(places::withMarks)
            .filter(found -> found.exact().codePoints().anyMatch(Character::isLetterOrDigit))
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        InvalidField.at(pointer, "must hold words, not only blanks and marks")));
    String quoted = QuoteMarks.strip(words.exact()).strip();
    refuseOverlap(text, words, pointer);
    boolean marked = !quoted.equals(words.exact());
    QuotationType type =
        missed.type() != null
            ? QuotationType.valueOf(missed.type().toUpperCase(Locale.ROOT))
            : marked ? QuotationType.DIRECT : QuotationType.INDIRECT;
    Quotation quotation =
        new Quotation(
            quoted,
            List.of(words),
            type,
            null,
            null,
            List.of(),
            places.sentences(words),
            missed.saidOn(),
            null,
            1,
            null);
    return FoundQuotes.of(
            text.article(), id(text, words, quoted), new CodePoints(text.body()), quotation, now)
        .withSpeaker(speaker)
        .withConfidence(1)
        .withReview(new ReviewState(Review.CONFIRMED, by, now, null, null));
  }

  /** The same words at the same place are the quotation that is there already. */
  private static void refuseOverlap(QuotedText text, Span words, String pointer) {
    for (Quote quote : text.quotes()) {
      if (quote.isRejected() || quote.segments().equals(List.of(words))) {
        continue;
      }
      for (Span segment : quote.segments()) {
        if (segment.start() < words.end() && words.start() < segment.end()) {
          throw new InvalidRequest(
              InvalidField.at(
                  pointer,
                  "overlaps the quotation %s, from %d to %d; review that, or reject it first"
                      .formatted(quote.id(), segment.start(), segment.end())));
        }
      }
    }
  }

  /** The id that these words have there already, or the next that is free. */
  private static String id(QuotedText text, Span words, String quoted) {
    String folded = FoundQuotes.words(quoted);
    Set<String> taken =
        text.quotes().stream()
            .filter(quote -> !quote.segments().equals(List.of(words)))
            .map(Quote::id)
            .collect(Collectors.toSet());
    return text.quotes().stream()
        .filter(quote -> quote.segments().equals(List.of(words)))
        .map(Quote::id)
        .findFirst()
        .orElseGet(
            () -> {
              int occurrence = 1;
              String id;
              do {
                id = FoundQuotes.idOf(text.article().id(), folded, occurrence++);
              } while (taken.contains(id));
              return id;
            });
  }

  private static Span find(WordPlaces places, AddQuote missed) {
    if (missed.exact() == null) {
      if (missed.start() == null || missed.end() == null) {
        throw new InvalidRequest(
            InvalidField.at("", "must say where the words stand: start and end, or exact"));
      }
      if (missed.end() > places.length() || missed.start() >= missed.end()) {
        throw new InvalidRequest(
            InvalidField.at(
                "/end",
                "must be greater than start and at most %d, the body's code points"
                    .formatted(places.length())));
      }
      Span found = places.span(missed.start(), missed.end());
      if (found.exact().length() > AddQuote.LONGEST) {
        // What is longer may not fit into an item of the store.
        throw new InvalidRequest(
            InvalidField.at(
                "/end",
                "takes in more than the %d characters of a quotation".formatted(AddQuote.LONGEST)));
      }
      return found;
    }
    if (missed.start() != null || missed.end() != null) {
      throw new InvalidRequest(
          InvalidField.at("/exact", "stands beside start or end; give one or the other"));
    }
    List<Span> found = find(places, missed, missed.exact());
    String stripped = missed.exact().strip();
    if (found.isEmpty() && !stripped.isEmpty()) {
      found = find(places, missed, stripped);
    }
    if (found.size() != 1) {
      throw new InvalidRequest(
          InvalidField.at(
              "/exact",
              found.isEmpty()
                  ? "does not stand in the article's body in these words"
                  : "stands there more than once; say in prefix and suffix what is around it"));
    }
    return found.get(0);
  }

  private static List<Span> find(WordPlaces places, AddQuote missed, String exact) {
    return places.between(orEmpty(missed.prefix()), exact, orEmpty(missed.suffix()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
