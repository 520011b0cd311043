/**
 * Speakers: who they are, what editors decided about them, and what clients see of them.
 *
 * <p>What always holds: a speaker's id comes from the first name it had. What is shown of a speaker
 * follows from the articles that quote it and from what editors decided ({@link
 * dev.verbatim.news.speaker.SpeakerDecision}).
 */
package dev.verbatim.news.speaker;
