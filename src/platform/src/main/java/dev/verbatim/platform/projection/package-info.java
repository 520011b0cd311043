/**
 * Purpose: what is derived from a source by following its changes, whatever the source and the
 * target are.
 *
 * <p>Invariants: what a change says is only whose it is; what there is, is read from the source. A
 * projection is therefore right however often, late, or in whichever order it hears of a change. It
 * knows no stream, no table and no database.
 */
package dev.verbatim.platform.projection;
