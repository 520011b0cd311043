/**
 * What reads have in common: how fresh they have to be, what they tell of changes, and how linked
 * data is written.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Whoever sends a token reads the record, so whoever writes reads what they wrote.
 * </ul>
 */
package dev.verbatim.api.reading;
