package org.patchlight.httpdate;

import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.patchlight.httpdate.DateOutcome.Silent;

/**
 * Asks several web servers in parallel for the time, and reads the {@code Date} of one answer each (RFC 9110, section
 * 6.6.1). It follows no redirects, sends no cookies, and closes every connection at the deadline.
 */
public final class DateClient implements DateAsker {
    /** How the client waits for its threads; tests script it, because a busy machine may take any time. */
    interface Wait {
        /** Waits until the latch opens, at most for this time; false if it did not. */
        boolean await(CountDownLatch open, Duration limit) throws InterruptedException;
    }

    private final LongSupplier nanos;
    private final Supplier<Instant> wall;
    private final WebRoute route;
    private final Supplier<Set<TrustAnchor>> authorities;
    private final ThreadFactory threads;
    private final Wait wait;

    /**
     * A client without open connections.
     *
     * @param nanos the monotonic clock in nanoseconds, which stamps questions and answers
     * @param wall the PC's wall clock, whether right or wrong
     * @param route resolves names and finds the proxy
     * @param authorities the trusted certificate authorities; read only if an HTTPS server is asked
     * @param threads creates one thread per server, preferably daemons
     */
    public DateClient(
            LongSupplier nanos,
            Supplier<Instant> wall,
            WebRoute route,
            Supplier<Set<TrustAnchor>> authorities,
            ThreadFactory threads) {
        this(
                nanos,
                wall,
                route,
                authorities,
                threads,
                (open, limit) -> open.await(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    DateClient(
            LongSupplier nanos,
            Supplier<Instant> wall,
            WebRoute route,
            Supplier<Set<TrustAnchor>> authorities,
            ThreadFactory threads,
            Wait wait) {
        this.nanos = nanos;
        this.wall = wall;
        this.route = route;
        this.authorities = authorities;
        this.threads = threads;
        this.wait = wait;
    }

    @Override
    public List<DateOutcome> ask(List<WebHost> hosts, Duration deadline) {
        Set<TrustAnchor> trusted = hosts.stream().anyMatch(WebHost::secure) ? authorities.get() : Set.of();
        Instant now = wall.get();
        List<Inquiry> inquiries = hosts.stream()
                .map(host -> new Inquiry(host, route, nanos, now, trusted, deadline))
                .toList();
        AtomicReferenceArray<DateOutcome> outcomes = new AtomicReferenceArray<>(hosts.size());
        CountDownLatch open = new CountDownLatch(hosts.size());
        for (int i = 0; i < inquiries.size(); i++) {
            int number = i;
            threads.newThread(() -> {
                        try {
                            outcomes.set(number, inquiries.get(number).run());
                        } finally {
                            open.countDown();
                        }
                    })
                    .start();
        }
        boolean all = isSettledWithin(deadline, open);
        List<DateOutcome> settled = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            DateOutcome outcome = outcomes.get(i);
            settled.add(outcome == null ? new Silent(hosts.get(i)) : outcome);
        }
        if (!all) {
            inquiries.forEach(Inquiry::end);
        }
        return settled;
    }

    private boolean isSettledWithin(Duration deadline, CountDownLatch open) {
        try {
            return wait.await(open, deadline);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
