/**
 * What an operator asks of the packaged server in place of serving.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A command ends with another status than 0 when it fails.
 * </ul>
 */
package dev.verbatim.server.command;
