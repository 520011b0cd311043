package dev.verbatim.api.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A page of a feed, whatever its form. All links are absolute.
 *
 * @param id what it is, the same for all its pages
 * @param title what it is about
 * @param list the list that it shows
 * @param self this page
 * @param first the first page
 * @param next the next page, or null
 * @param entries the newest first
 */
record Feed(
    String id,
    String title,
    String list,
    String self,
    String first,
    String next,
    List<FeedEntry> entries) {

  static final String AUTHOR = "Verbatim";

  Feed {
    entries = List.copyOf(entries);
  }

  /** When any of its entries last changed; without entries, the beginning of time. */
  Instant updated() {
    return entries.stream()
        .map(FeedEntry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
