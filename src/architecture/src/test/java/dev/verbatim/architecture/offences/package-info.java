/**
 * A small tree like the application's, in which each class breaks one rule of the layout. It shows
 * that the rules can fail, and is used by nothing else.
 */
package dev.verbatim.architecture.offences;
