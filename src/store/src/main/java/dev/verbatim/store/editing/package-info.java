/**
 * What editors do to quotations: they review them and add those that the extraction missed.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A quotation changes together with the counts of its article and speakers, or not at all.
 *   <li>An editor's change is refused when the quotation is no longer as the editor saw it.
 *   <li>A rejected quotation stays, and is neither listed nor counted.
 * </ul>
 */
package dev.verbatim.store.editing;
