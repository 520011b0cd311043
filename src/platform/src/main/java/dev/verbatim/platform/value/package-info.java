/**
 * Values that every module uses: ids, slugs, names as sort keys, dates, code points, the clock and
 * the source of randomness.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>They are immutable and know nothing of HTTP or of a store.
 *   <li>The same input always gives the same id or slug.
 * </ul>
 */
package dev.verbatim.platform.value;
