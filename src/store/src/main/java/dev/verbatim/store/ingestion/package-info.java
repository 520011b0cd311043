/**
 * The one way in for an article: its text is read, its quotations are found, and everything is
 * stored.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>What the store cannot hold is refused before anything is written.
 *   <li>What an editor said of a quotation stays where its words are still in the text.
 * </ul>
 */
package dev.verbatim.store.ingestion;
