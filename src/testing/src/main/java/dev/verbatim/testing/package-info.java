/**
 * What tests of several modules share: databases, the files of the project, captured output, checks
 * of packages and metrics.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Only tests depend on it.
 * </ul>
 */
package dev.verbatim.testing;
