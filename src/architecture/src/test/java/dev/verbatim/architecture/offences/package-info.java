/**
 * A small tree like the application's, whose classes break the rules of the layout. It shows that
 * each rule can fail, and is used by nothing else.
 */
package dev.verbatim.architecture.offences;
