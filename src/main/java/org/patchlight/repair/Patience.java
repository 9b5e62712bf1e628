package org.patchlight.repair;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * How long a run waits for the outcome of a search by the update agent.
 *
 * @param limit the longest wait in all
 * @param pause the time between two checks
 * @param sleep waits for a time; false if the wait was interrupted
 */
public record Patience(Duration limit, Duration pause, Predicate<Duration> sleep) {}
