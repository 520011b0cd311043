/**
 * Constraints on what comes in, and checks of settings.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A constraint says in its message what to do.
 *   <li>Settings are checked when the application starts.
 * </ul>
 */
package dev.verbatim.platform.validation;
