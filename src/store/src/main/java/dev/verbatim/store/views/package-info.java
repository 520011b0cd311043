/**
 * Views of the record: lists, quotations by id, speakers and publishers with their counts.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The view of an article is a function of its record and of what editors decided about its
 *       speakers ({@link dev.verbatim.store.views.ArticleItems}).
 *   <li>An item is never written over by an earlier projection, so what comes twice, late or in any
 *       order changes nothing ({@link dev.verbatim.store.views.ArticleProjector}).
 *   <li>Counts change in the transaction in which a projection commits, by what has changed since
 *       the last commit, so they are exact ({@link dev.verbatim.store.views.ViewCommit}).
 *   <li>What changes what is shown is announced in the transaction that commits it ({@link
 *       dev.verbatim.store.views.ChangeLists}).
 *   <li>What cannot be shown is quarantined, and holds up nothing else.
 * </ul>
 */
package dev.verbatim.store.views;
