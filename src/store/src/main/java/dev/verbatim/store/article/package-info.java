/** Articles and publishers as they are read. They are written in {@code store.record}. */
package dev.verbatim.store.article;
