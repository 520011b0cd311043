/**
 * Query parameters that narrow what is shown, each read in one place: lists, feeds, exports and
 * searches have the same ones.
 */
package dev.verbatim.api.filter;
