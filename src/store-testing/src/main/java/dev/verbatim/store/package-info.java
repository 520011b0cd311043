/** The whole store on two tables, and what tests do to it and expect of it. */
package dev.verbatim.store;
