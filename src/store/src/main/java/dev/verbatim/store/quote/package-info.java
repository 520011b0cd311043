/** Quotations as they are read: from views, and where that is asked for from the record. */
package dev.verbatim.store.quote;
