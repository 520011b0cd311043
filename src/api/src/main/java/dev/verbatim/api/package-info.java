/**
 * The resources of articles, quotations and speakers, with their feeds and exports.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A native executable can read and write in JSON whatever a resource takes or gives.
 * </ul>
 */
package dev.verbatim.api;
