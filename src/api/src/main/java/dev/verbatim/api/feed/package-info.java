/**
 * Feeds of articles and of quotations, for programs that read news.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A feed is the list of the same filters in another form; it has no store of its own.
 *   <li>Every link in it is absolute: a feed is read elsewhere.
 *   <li>Ids of entries stay the same wherever the API is reached.
 *   <li>XML is written by a library that escapes; what XML cannot hold is left out.
 * </ul>
 */
package dev.verbatim.api.feed;
