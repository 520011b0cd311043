/**
 * Phrases outside of quotations that can name a speaker: names, pronouns, descriptions and bare
 * nouns, each with the cue word that it seems to be the subject of.
 *
 * <p>{@code NameRun} says where a name ends, {@code NameReader} which of its words are titles, and
 * {@code PhraseGrammar} what else a noun phrase may hold. Mentions are in reading order. Nothing
 * looks further than a fixed number of tokens.
 */
package dev.verbatim.extraction.mentions;
