package org.patchlight.clock.measure;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.patchlight.health.Message;
import org.patchlight.machine.Workers;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.sntp.SntpTarget;

/**
 * The addresses of the time servers, resolved by DNS in parallel.
 *
 * @param addresses each server that was found, with at most one address per address family, in the order of the names;
 *     no address occurs twice, so no server has two votes
 * @param missing why each of the other servers has no address
 */
public record AddressBook(Map<ServerName, SntpTarget> addresses, Map<ServerName, Message> missing) {
    /** WSAHOST_NOT_FOUND and WSANO_DATA. */
    private static final Set<Integer> NO_SUCH_NAME = Set.of(11001, 11004);

    private static final String SAME_SERVER = "clock.reading.same-server";

    /** The longest that all look-ups together may take. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** How a look-up waits; tests script it. */
    interface Wait {
        /** Runs all look-ups and cancels those that haven't ended after this time. */
        List<Future<SntpTarget>> await(ExecutorService threads, List<Callable<SntpTarget>> lookUps, Duration limit)
                throws InterruptedException;
    }

    /**
     * Resolves the names of all servers in parallel, within 2 seconds. If this thread is interrupted, the servers not
     * yet found count as too slow.
     *
     * @param network the DNS resolver of the PC
     * @param names the servers, without duplicates
     * @return one entry per server: its addresses, or the reason why there are none
     */
    public static AddressBook lookUp(Network network, List<ServerName> names) {
        return lookUp(
                network,
                names,
                (threads, lookUps, limit) -> threads.invokeAll(lookUps, limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** How many of the names lead to a server that has a vote by another name. */
    public int duplicates() {
        return (int) missing.values().stream()
                .filter(why -> why.key().equals(SAME_SERVER))
                .count();
    }

    static AddressBook lookUp(Network network, List<ServerName> names, Wait wait) {
        AddressBook book = new AddressBook(new LinkedHashMap<>(), new LinkedHashMap<>());
        ExecutorService threads = Workers.pool("look-up-time-server");
        try {
            List<Callable<SntpTarget>> questions = names.stream()
                    .<Callable<SntpTarget>>map(
                            name -> () -> SntpTarget.ofEachFamily(network.resolve(name.host(), name.port())))
                    .toList();
            List<Future<SntpTarget>> answers = wait.await(threads, questions, LIMIT);
            Set<InetSocketAddress> seen = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                book.take(names.get(i), answers.get(i), seen);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            names.forEach(name -> book.missing.putIfAbsent(name, Message.of("clock.reading.name-slow")));
        } finally {
            threads.shutdownNow();
        }
        return book;
    }

    private void take(ServerName name, Future<SntpTarget> answer, Set<InetSocketAddress> seen)
            throws InterruptedException {
        try {
            SntpTarget target = answer.get();
            if (Collections.disjoint(seen, target.addresses())) {
                seen.addAll(target.addresses());
                addresses.put(name, target);
            } else {
                missing.put(name, Message.of(SAME_SERVER));
            }
        } catch (CancellationException late) {
            missing.put(name, Message.of("clock.reading.name-slow"));
        } catch (ExecutionException failed) {
            missing.put(name, reason(failed));
        }
    }

    private static Message reason(ExecutionException failed) {
        if (failed.getCause() instanceof PcException refused) {
            boolean unknown = refused.reason() == Reason.MISSING || NO_SUCH_NAME.contains(refused.code());
            return Message.of(unknown ? "clock.reading.name-unknown" : "clock.reading.no-network");
        }
        if (NetworkFault.isOne(failed.getCause())) {
            return Message.of("clock.reading.no-network");
        }
        throw new IllegalStateException("the network port broke its contract", failed.getCause());
    }
}
