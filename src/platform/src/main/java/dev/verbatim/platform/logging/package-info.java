/**
 * Lines of the log, as JSON, and the metrics that CloudWatch makes of them.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nothing that a client sends is in the log.
 *   <li>Stack and cause are logged without the message of a library, which may quote what was sent.
 * </ul>
 */
package dev.verbatim.platform.logging;
