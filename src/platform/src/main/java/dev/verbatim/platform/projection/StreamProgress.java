package dev.verbatim.platform.projection;

import java.time.Instant;

/**
 * Where a follower of a stream is.
 *
 * @param follower whose position it is; for a shard of a stream, that shard's name
 * @param sequence up to and including which change everything has been applied
 * @param changedAt when that change was made, or null where that is not known
 */
public record StreamProgress(String follower, String sequence, Instant changedAt) {}
