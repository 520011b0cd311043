package dev.verbatim.store.speaker;

/** What quotations say of their speakers, which follows when a speaker changes. */
public interface Attributions {

  /**
   * Makes the quotations of an article that are attributed to a speaker show it as it is now: its
   * name, or the one it was merged into. Doing it again does no harm.
   */
  void renew(String articleId, String speakerId);
}
