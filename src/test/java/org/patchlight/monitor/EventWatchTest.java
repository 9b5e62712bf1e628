package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;

class EventWatchTest {
    private static final EventSelection SYSTEM = new EventSelection("System", "Agent", Set.of(20));
    private static final EventSelection SETUP = new EventSelection("Setup", "Servicing", Set.of(3));

    private final ScriptedLog log = new ScriptedLog();
    private final List<EventSelection> heard = new ArrayList<>();
    private final EventWatch watch = new EventWatch(log, List.of(SYSTEM, SETUP), heard::add);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void new_records_are_passed_on_with_their_selection() {
        watch.renew();
        log.write(SETUP);
        assertThat(heard).containsExactly(SETUP);
    }

    @Test
    void a_working_subscription_is_made_once() {
        watch.renew();
        watch.renew();
        assertThat(log.asked).containsExactly(SYSTEM, SETUP);
    }

    @Test
    void a_refused_channel_is_tried_again_and_does_not_affect_others() {
        log.refusals.put("System", Reason.DENIED);
        watch.renew();
        log.write(SETUP);
        assertThat(heard).containsExactly(SETUP);
        log.refusals.clear();
        watch.renew();
        log.write(SYSTEM);
        assertThat(heard).containsExactly(SETUP, SYSTEM);
    }

    @Test
    void a_subscription_that_stopped_working_is_closed_and_made_again() {
        watch.renew();
        log.broken = true;
        watch.renew();
        log.broken = false;
        assertThat(log.asked).containsExactly(SYSTEM, SETUP, SYSTEM, SETUP);
        assertThat(log.open).hasSize(2);
    }

    @Test
    void closing_closes_every_subscription() {
        watch.renew();
        watch.close();
        assertThat(log.open).isEmpty();
    }

    @Test
    void a_subscription_made_while_it_closes_is_closed_too() {
        log.whileSubscribing = watch::close;
        watch.renew();
        assertThat(log.asked).isNotEmpty();
        assertThat(log.open).isEmpty();
    }

    @Test
    void it_subscribes_on_its_own_thread_when_the_watch_is_idle() throws InterruptedException {
        CountDownLatch subscribed = new CountDownLatch(2);
        Thread test = Thread.currentThread();
        List<Thread> threads = new ArrayList<>();
        log.whileSubscribing = () -> {
            threads.add(Thread.currentThread());
            subscribed.countDown();
        };
        watch.accept(new Situation(null, Activity.CHECKING, null));
        watch.accept(new Situation(null, Activity.IDLE, null));
        assertThat(subscribed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).hasSize(2).doesNotContain(test);
    }

    /** An event log that a test controls. */
    private static final class ScriptedLog implements EventLog {
        final List<EventSelection> asked = new ArrayList<>();
        final Map<EventSubscription, Runnable> open = new HashMap<>();
        final Map<EventSubscription, EventSelection> selections = new HashMap<>();
        final Map<String, Reason> refusals = new HashMap<>();

        @Nullable Runnable whileSubscribing;

        boolean broken;

        @Override
        public List<EventRecord> find(EventQuery query, Duration limit) {
            return List.of();
        }

        @Override
        public EventSubscription subscribe(EventSelection wanted, Runnable listener, Duration limit)
                throws PcException {
            asked.add(wanted);
            Reason refusal = refusals.get(wanted.channel());
            if (refusal != null) {
                throw new PcException(refusal, "EvtSubscribe", wanted.channel(), 5);
            }
            if (whileSubscribing != null) {
                whileSubscribing.run();
            }
            EventSubscription made = new EventSubscription() {
                @Override
                public boolean works(Duration within) {
                    return !broken;
                }

                @Override
                public void close() {
                    open.remove(this);
                }
            };
            open.put(made, listener);
            selections.put(made, wanted);
            return made;
        }

        void write(EventSelection written) {
            Map.copyOf(open).forEach((subscription, listener) -> {
                if (written.equals(selections.get(subscription))) {
                    listener.run();
                }
            });
        }
    }
}
