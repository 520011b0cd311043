/**
 * The settings of the API.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>They are checked at start.
 * </ul>
 */
package dev.verbatim.http.config;
