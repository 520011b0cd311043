/**
 * The server: it serves the API, or carries out a command.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>It holds nothing of a local run.
 * </ul>
 */
package dev.verbatim.server;
