/**
 * Writes responses: caching, entity tags, pages and lines of JSON.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Every response says how long it is, and none is larger than a function may send.
 *   <li>A page of an export that gets slow ends early, and says where to go on.
 * </ul>
 */
package dev.verbatim.http.response;
