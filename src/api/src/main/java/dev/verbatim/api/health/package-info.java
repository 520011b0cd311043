/**
 * Whether the store answers.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>It costs half a read unit.
 * </ul>
 */
package dev.verbatim.api.health;
