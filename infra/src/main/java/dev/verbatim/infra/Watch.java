package dev.verbatim.infra;

import java.time.Duration;

/**
 * When somebody is told.
 *
 * @param mail who is told
 * @param slow how long the slowest hundredth of answers may take
 * @param behind how far search may be behind
 * @param failures how many failures a minute are borne
 * @param monthlyBudget what the account may cost in a month, in US dollars
 */
public record Watch(String mail, Duration slow, Duration behind, int failures, int monthlyBudget) {}
