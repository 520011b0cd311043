package dev.verbatim.search.projection;

import java.time.Instant;

/**
 * How far a follower of the stream has come.
 *
 * @param follower which one
 * @param sequence where in the stream
 * @param changedAt when the last change up to there was made
 */
public record StreamProgress(String follower, String sequence, Instant changedAt) {}
