/**
 * Speakers as they are read and changed.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A change is one item of the record, and is answered at once. Views follow.
 *   <li>An id that was merged away, or a name that an editor gave, means another speaker until that
 *       is taken back. Redirects never run in a circle.
 *   <li>Of several speakers of one name, the first has the id that the name makes, and articles
 *       mean it unless they describe another.
 * </ul>
 */
package dev.verbatim.store.speaker;
