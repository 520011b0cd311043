package dev.verbatim.news.speaker;

/**
 * A speaker who may be the same as another.
 *
 * @param speaker the speaker
 * @param likeness what speaks for it
 */
public record SimilarSpeaker(Speaker speaker, Likeness likeness) {}
