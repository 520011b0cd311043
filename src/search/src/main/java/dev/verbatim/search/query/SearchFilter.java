package dev.verbatim.search.query;

import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Slugs;
import java.util.List;

/**
 * What narrows a search, a timeline or trends; null means any.
 *
 * @param speakers the ids of speakers, one of whom it has to be; empty for any
 * @param noSpeaker whether only quotations are wanted whose speaker is not known by a name, and
 *     articles that have one
 * @param publisher the publisher's id
 * @param section the section, as {@link Slugs} gives it
 * @param tag the tag, as {@link Slugs} gives it
 * @param language a BCP 47 tag; a language alone includes its variants
 * @param quotes what narrows quotations alone
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
public record SearchFilter(
    List<String> speakers,
    boolean noSpeaker,
    String publisher,
    String section,
    String tag,
    String language,
    OfQuotes quotes,
    DateOrInstant from,
    DateOrInstant to) {

  /** Lets everything through but rejected quotations. */
  public static final SearchFilter ANY =
      new SearchFilter(List.of(), false, null, null, null, null, OfQuotes.ANY, null, null);

  /**
   * What narrows quotations alone; null means any.
   *
   * @param type how they are reported
   * @param review what editors said; where it is null, rejected ones are left out
   * @param minConfidence the least confidence
   * @param maxConfidence the greatest confidence
   * @param reviewedBy the editor, as the token names it
   */
  public record OfQuotes(
      String type, String review, Double minConfidence, Double maxConfidence, String reviewedBy) {

    static final OfQuotes ANY = new OfQuotes(null, null, null, null, null);
  }

  public SearchFilter {
    speakers = List.copyOf(speakers);
  }

  /** The same filter, for these speakers. */
  public SearchFilter withSpeakers(List<String> ids) {
    return new SearchFilter(ids, noSpeaker, publisher, section, tag, language, quotes, from, to);
  }

  /** The same filter, for a publisher. */
  public SearchFilter withPublisher(String id) {
    return new SearchFilter(speakers, noSpeaker, id, section, tag, language, quotes, from, to);
  }

  /** The same filter, for what was published between then and then. */
  public SearchFilter withTime(DateOrInstant first, DateOrInstant last) {
    return new SearchFilter(
        speakers, noSpeaker, publisher, section, tag, language, quotes, first, last);
  }
}
