/**
 * Coreference: which mentions refer to the same speaker, and what the article says of each speaker.
 *
 * <p>{@code NameClusters} joins names that mean the same one. {@code CoreferenceResolver} then
 * reads the article once from first to last and asks {@code PronounResolver} and {@code
 * DescriptionResolver} about the rest. {@code SpeakerProfiles} says what comes out: a name, a
 * description of somebody whom the article does not name, or nobody.
 *
 * <p>A pronoun refers to someone mentioned before it, of whom a fixed number is remembered, or to
 * whom one of the next sentences names first. Where nobody fits, it refers to nobody.
 */
package dev.verbatim.extraction.identity;
