/**
 * Resources of speakers.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A speaker that was merged answers with its new address.
 * </ul>
 */
package dev.verbatim.api.speaker;
