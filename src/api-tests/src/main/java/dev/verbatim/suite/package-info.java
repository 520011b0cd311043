/**
 * The tests of the API. They send requests to a running application and read its responses.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The same tests run in the build, against the packaged server and against the functions.
 * </ul>
 */
package dev.verbatim.suite;
