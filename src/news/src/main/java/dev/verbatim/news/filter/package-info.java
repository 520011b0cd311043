/**
 * Which articles are wanted. Quotations are filtered by their articles, too, so it knows of
 * neither.
 */
package dev.verbatim.news.filter;
