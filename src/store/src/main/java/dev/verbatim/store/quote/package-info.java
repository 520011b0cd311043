/**
 * Lists and draws quotations, and lets editors review them.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A quotation is shown only while its article is there.
 *   <li>What an editor has rejected stays, and is neither listed nor counted.
 * </ul>
 */
package dev.verbatim.store.quote;
