package dev.verbatim.store.editing;

import dev.verbatim.news.quote.MachineFinding;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.store.editing.QuoteEdits.Added;
import dev.verbatim.store.speaker.Speakers;
import dev.verbatim.store.table.Consistency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** What an editor's word makes of a quotation. */
@Singleton
public class Editor {

  /** The confidence in what an editor has settled. */
  private static final double SETTLED = 1;

  private final QuoteEdits edits;
  private final Speakers speakers;
  private final Clock clock;

  @Inject
  public Editor(QuoteEdits edits, Speakers speakers, Clock clock) {
    this.edits = edits;
    this.speakers = speakers;
    this.clock = clock;
  }

  /**
   * Reviews a quotation.
   *
   * @param seen refuses, by throwing, a quotation that the editor has not seen as it is
   * @param by the editor, as the token names it
   * @throws InvalidRequest when the review contradicts itself, or names no speaker
   */
  public Quote review(
      String id, Consumer<Quote> seen, Function<Quote, ReviewQuote> wanted, String by) {
    return edits.change(
        id,
        quote -> {
          seen.accept(quote);
          return reviewed(quote, wanted.apply(quote), by);
        });
  }

  /** Rejects a quotation. */
  public Quote reject(String id, Consumer<Quote> seen, String by) {
    return review(
        id,
        seen,
        quote -> {
          ReviewQuote is = ReviewQuote.of(quote);
          return new ReviewQuote("rejected", is.speaker(), is.saidOn(), is.type(), is.note());
        },
        by);
  }

  /**
   * Adds a quotation that the machine has missed.
   *
   * @throws InvalidRequest when its words are not in the article, or are there more than once, or
   *     no such speaker is known
   */
  public Added add(String articleId, AddQuote missed, String by) {
    return edits.add(
        articleId,
        text -> MissedQuotes.make(text, missed, speaker(null, missed.speaker()), by, now()));
  }

  private Quote reviewed(Quote quote, ReviewQuote wanted, String by) {
    QuotedSpeaker speaker = speaker(quote.speaker(), wanted.speaker());
    Quote changed =
        quote.withType(wanted.quotationType()).withSpeaker(speaker).withSaidOn(wanted.saidOn());
    boolean changes = !changed.equals(quote);
    Review verdict = verdict(quote, wanted.verdict(), changes);
    if (verdict == quote.review()
        && !changes
        && Objects.equals(wanted.note(), quote.reviewState().note())) {
      return quote;
    }
    ReviewState was = quote.reviewState();
    if (verdict == Review.MACHINE && was.verdict() == Review.MACHINE) {
      // A note alone settles nothing.
      return quote
          .withReview(new ReviewState(verdict, by, now(), wanted.note(), null))
          .after(quote, now());
    } else if (verdict == Review.MACHINE) {
      // The history of the quotation says who did that.
      return takenBack(quote)
          .withReview(new ReviewState(verdict, by, now(), null, null))
          .after(quote, now());
    }
    MachineFinding found = was.verdict() == Review.MACHINE ? findingOf(quote) : was.found();
    // An editor who settles it is sure; of one that is rejected the machine's word stays.
    double confidence = verdict == Review.REJECTED && found != null ? found.confidence() : SETTLED;
    return changed
        .withConfidence(confidence)
        .withReview(new ReviewState(verdict, by, now(), wanted.note(), found))
        .after(quote, now());
  }

  private static MachineFinding findingOf(Quote quote) {
    return new MachineFinding(
        quote.type(), quote.speaker(), quote.saidOn(), quote.attribution().confidence());
  }

  /** The quotation as the machine had found it. */
  private static Quote takenBack(Quote quote) {
    MachineFinding found = quote.reviewState().found();
    return quote
        .withType(found.type())
        .withSpeaker(found.speaker())
        .withSaidOn(found.saidOn())
        .withConfidence(found.confidence());
  }

  private static Review verdict(Quote quote, Review wanted, boolean changes) {
    boolean given = wanted != quote.review();
    if (given && wanted == Review.MACHINE) {
      if (quote.reviewState().found() == null) {
        throw new InvalidRequest(
            InvalidField.at(
                "/review", "cannot be machine: an editor has added this quotation; reject it"));
      } else if (changes) {
        throw new InvalidRequest(
            InvalidField.at(
                "/review", "takes everything back to what the machine found; send nothing else"));
      }
    }
    if (given && wanted == Review.CONFIRMED && changes) {
      throw new InvalidRequest(
          InvalidField.at(
              "/review",
              "says that all is right, but something is changed; leave it out, or say corrected"));
    }
    return changes && !given && wanted != Review.REJECTED ? Review.CORRECTED : wanted;
  }

  private QuotedSpeaker speaker(QuotedSpeaker current, NamedSpeaker wanted) {
    if (wanted == null || (wanted.id() == null && wanted.name() == null)) {
      return null;
    }
    // Both are null where a speaker without a name is sent back as it is.
    boolean sameId = current != null && Objects.equals(current.id(), wanted.id());
    if (sameId && (wanted.name() == null || wanted.name().equals(current.name()))) {
      return current;
    }
    // A patch is merged into the current state, so an old name may come with a new id, or a new
    // name
    // beside an old id.
    boolean byId = wanted.id() != null && !sameId;
    String id = byId ? wanted.id() : SpeakerIds.of(wanted.name().strip());
    Speaker known = speakers.get(id, Consistency.LATEST).orElse(null);
    if (known == null && byId) {
      throw new InvalidRequest(InvalidField.at("/speaker/id", "is the id of no speaker"));
    }
    QuotedSpeaker named =
        known == null ? QuotedSpeaker.named(id, wanted.name().strip()) : QuotedSpeaker.of(known);
    return current != null && named.id().equals(current.id()) ? current : named;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
