/**
 * Resources of search, timelines and trends.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>They need PostgreSQL alone.
 * </ul>
 */
package dev.verbatim.api.search;
