package org.patchlight.pc.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.EventLogContract;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** How every event log must notify about new records. */
public interface EventSubscriptionContract extends EventLogContract {
    String WATCHED = "Patchlight-Watched";
    Duration SUBSCRIPTION_LIMIT = Duration.ofSeconds(60);

    private static EventRecord written(long number, String channel, String provider, int id) {
        return new EventRecord(channel, provider, id, 2, WRITTEN.plusSeconds(number), number, Map.of());
    }

    private static EventSelection wanted(String channel, Integer... ids) {
        return new EventSelection(channel, WATCHED, Set.of(ids));
    }

    private static void awaitCall(Semaphore calls) throws InterruptedException {
        assertThat(calls.tryAcquire(60, TimeUnit.SECONDS)).as("a call").isTrue();
    }

    @Test
    default void a_channel_that_does_not_exist_cannot_be_subscribed() {
        assumeTrue(takesEvents(), "no test can write to this event log");
        EventSelection nowhere = wanted("Patchlight-No-Such/Operational");
        PcException refused = catchThrowableOfType(
                PcException.class, () -> eventLog().subscribe(nowhere, () -> {}, SUBSCRIPTION_LIMIT));
        assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.MISSING);
        assertThat(refused.target()).contains("Patchlight-No-Such");
    }

    @Test
    default void a_new_record_is_announced_and_then_the_next_one() throws Exception {
        assumeTrue(takesEvents(), "no test can write to this event log");
        Semaphore calls = new Semaphore(0);
        try (EventSubscription open =
                eventLog().subscribe(wanted("System", 20, 31), calls::release, SUBSCRIPTION_LIMIT)) {
            putEvents(List.of(written(1, "System", WATCHED, 20)));
            awaitCall(calls);
            assertThat(open.works(SUBSCRIPTION_LIMIT)).isTrue();
            calls.drainPermits();
            putEvents(List.of(written(2, "System", WATCHED, 31)));
            awaitCall(calls);
        }
    }

    @Test
    default void only_what_is_new_and_wanted_is_announced() throws Exception {
        assumeTrue(takesEvents(), "no test can write to this event log");
        putEvents(List.of(written(1, "System", WATCHED, 20)));
        Semaphore unwanted = new Semaphore(0);
        Semaphore wanted = new Semaphore(0);
        try (EventSubscription one = eventLog().subscribe(wanted("System", 20), unwanted::release, SUBSCRIPTION_LIMIT);
                EventSubscription other = eventLog().subscribe(wanted("Setup"), wanted::release, SUBSCRIPTION_LIMIT)) {
            putEvents(List.of(
                    written(2, "System", WATCHED, 21),
                    written(3, "System", "Patchlight-Other", 20),
                    written(4, "Application", WATCHED, 20),
                    written(5, "Setup", WATCHED, 20)));
            awaitCall(wanted);
            assertThat(one.works(SUBSCRIPTION_LIMIT)).isTrue();
            assertThat(other.works(SUBSCRIPTION_LIMIT)).isTrue();
            assertThat(unwanted.availablePermits()).isZero();
        }
    }

    @Test
    default void what_is_closed_is_notified_no_more() throws Exception {
        assumeTrue(takesEvents(), "no test can write to this event log");
        Semaphore closed = new Semaphore(0);
        Semaphore open = new Semaphore(0);
        eventLog()
                .subscribe(wanted("System"), closed::release, SUBSCRIPTION_LIMIT)
                .close();
        try (EventSubscription other = eventLog().subscribe(wanted("System"), open::release, SUBSCRIPTION_LIMIT)) {
            putEvents(List.of(written(1, "System", WATCHED, 20)));
            awaitCall(open);
            assertThat(other.works(SUBSCRIPTION_LIMIT)).isTrue();
        }
        assertThat(closed.availablePermits()).isZero();
    }
}
