/**
 * Search, timelines and trends: what is asked, the SQL for it, and what was found.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Candidates are bounded before they are ranked.
 *   <li>What was found is shown as safe HTML.
 * </ul>
 */
package dev.verbatim.search.query;
