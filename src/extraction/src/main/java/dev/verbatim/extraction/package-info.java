/**
 * Text in, quotations out: who said what, the exact words and their exact place.
 *
 * <p>{@link dev.verbatim.extraction.QuotationExtractor} is the way in. One article goes through
 * these steps:
 *
 * <ol>
 *   <li>{@code Document}: paragraphs, tokens, what stands between marks ({@code MarkScanner}), and
 *       sentences in which a quotation counts as one word.
 *   <li>{@code Reading}: a class for every word ({@code Tags}), every phrase that could name a
 *       speaker ({@code MentionFinder}, {@code CueLinks}), every marked stretch in its sentence
 *       ({@code QuoteSite}).
 *   <li>{@code Attributor}: for each stretch from first to last, whether it is a quotation ({@code
 *       FilterFeatures}, {@code SecondLook}), <b>who speaks</b> ({@code Candidates}, {@code
 *       SpeakerFeatures}, {@code SpeakerRanker}) and which word introduces it ({@code CueChooser}).
 *   <li>{@code Segments}: the parts of one quotation are joined.
 *   <li>{@code NameResolver}: the name behind "she" and "the ministry" ({@code Entities}, {@code
 *       Antecedents}); {@code MentionExtent}: how far the speaker's phrase reaches; {@code
 *       SaidOnFinder}, {@code CarrierFinder}, {@code Agencies}; {@code Confidence}; {@code
 *       Explainer}.
 *   <li>Only when it is asked for, {@code IndirectSpeech}: words that report speech without marks
 *       ({@code ReportingWords}), whose speech ({@code SourceChooser}), and which clause ({@code
 *       ClauseFinder}, {@code ClauseEdges}, {@code ClauseFeatures}).
 * </ol>
 *
 * <p>What was learned is one {@code Model}, read from the resource {@code english.model} when the
 * first article arrives, and for indirect speech one {@code IndirectModel}, read when that is first
 * asked for; {@code src/train} makes both. What is known by name about the language is in {@code
 * English} and {@code GivenNames}: another language needs its own lists and its own model.
 *
 * <p>Always true: only the JDK is used; nothing is shared between runs but the immutable model, so
 * any number of threads may extract at once; the same body and options give the same result; time
 * grows no faster than the body, because every decision looks at a bounded number of words around
 * it; offsets that leave the package count Unicode code points.
 */
package dev.verbatim.extraction;
