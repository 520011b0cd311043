/**
 * What answers for the health of a process have in common.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Whoever asks for health is not kept waiting by what a process depends on.
 * </ul>
 */
package dev.verbatim.http.health;
