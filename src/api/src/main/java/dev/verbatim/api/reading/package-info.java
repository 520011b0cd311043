/**
 * How fresh what is read has to be.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Whoever sends a token reads the record, so whoever writes reads what they wrote.
 * </ul>
 */
package dev.verbatim.api.reading;
