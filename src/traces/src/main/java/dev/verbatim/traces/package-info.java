/**
 * Traces, told by OpenTelemetry.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nothing that a client sends is in a span.
 * </ul>
 */
package dev.verbatim.traces;
