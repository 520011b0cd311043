package dev.verbatim.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuotedSpeaker;
import dev.verbatim.speaker.Appearance;
import dev.verbatim.speaker.Roster;
import dev.verbatim.speaker.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who speaks in an article, as its quotations have it. */
final class Speaking {

  private Speaking() {}

  /** How many quotations each speaker has, by id. */
  static Map<String, Tally> tallies(Collection<Quote> quotes) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      if (quote.speaker() != null) {
        tallies.merge(quote.speaker().id(), Tally.one(quote.isRejected()), Tally::plus);
      }
    }
    return tallies;
  }

  /** The ids of all who speak in any of these. */
  static Set<String> ids(Collection<Quote> quotes) {
    return new TreeSet<>(tallies(quotes).keySet());
  }

  /** The quotations with each speaker as it goes now. */
  static List<Quote> shown(Collection<Quote> quotes, Roster roster) {
    return quotes.stream().map(quote -> shown(quote, roster)).toList();
  }

  /** What the article says of its speakers, by the ids under which they go now. */
  static Map<String, Source> sources(ExtractedArticle extracted, Roster roster) {
    Map<String, Source> sources = new HashMap<>();
    for (Appearance appearance : extracted.appearances()) {
      sources.putIfAbsent(roster.idOf(appearance.speakerId()), appearance.source());
    }
    for (Quote quote : extracted.quotes()) {
      if (quote.speaker() != null) {
        // Whom an editor has named: nothing more is known.
        sources.putIfAbsent(
            roster.idOf(quote.speaker().id()),
            new Source(quote.speaker().name(), SourceKind.UNKNOWN, null, List.of()));
      }
    }
    return sources;
  }

  private static Quote shown(Quote quote, Roster roster) {
    QuotedSpeaker speaker = quote.speaker();
    return speaker == null
        ? quote
        : roster
            .speaker(speaker.id())
            .map(
                now ->
                    quote.spokenBy(
                        new QuotedSpeaker(now.id(), now.name(), speaker.mention(), now.sameAs())))
            .orElse(quote);
  }
}
