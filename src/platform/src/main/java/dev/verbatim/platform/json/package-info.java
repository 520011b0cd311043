/**
 * How JSON is read and written.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>What is absent is left out, and unknown fields are errors.
 * </ul>
 */
package dev.verbatim.platform.json;
