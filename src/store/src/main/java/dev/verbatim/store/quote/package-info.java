/**
 * Lists quotations, picks random ones, and holds the writes of a quotation.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A quotation is shown only while its article is there.
 *   <li>A rejected quotation stays, and is neither listed nor counted.
 *   <li>A quotation is written only as a part of its article's transaction, or by a rename of its
 *       speaker.
 * </ul>
 */
package dev.verbatim.store.quote;
