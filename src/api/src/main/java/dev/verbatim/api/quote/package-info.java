/**
 * Resources of quotations: lists, single ones, reviews, random ones, exports.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A change needs the entity tag of what it changes.
 * </ul>
 */
package dev.verbatim.api.quote;
