/** Metrics, alarms and dashboards. Names of functions and metrics are written here once. */
package dev.verbatim.infra.watch;
