/**
 * What is done once before the first request.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nothing here may fail a start.
 * </ul>
 */
package dev.verbatim.platform.startup;
