/**
 * What every stack needs: keys, groups of logs, reasoned exceptions from rules of cdk-nag, and the
 * files among the resources.
 */
package dev.verbatim.infra.common;
