/**
 * The record: articles with their quotations, and what editors decided about speakers.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article and its quotations are written by one transaction of a few items, none of which
 *       another article writes. So writes of different articles never meet.
 *   <li>Every write to an article counts its revision up, and is refused when the revision is not
 *       the one that was read.
 *   <li>The same text from the same publisher is one article. A URL belongs to one article.
 *   <li>Speakers are named as the text or an editor names them. Whom a name means today is looked
 *       up when the record is read or a view is made ({@link
 *       dev.verbatim.store.record.SpeakerNames}), so a merge can be taken back.
 * </ul>
 */
package dev.verbatim.store.record;
