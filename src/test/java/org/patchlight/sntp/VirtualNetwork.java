package org.patchlight.sntp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A network of time servers in the virtual time of a machine. Answers arrive in the order of their delays, and late
 * ones are cut off as in reality.
 */
public final class VirtualNetwork implements SntpAsker {
    private static final long BETWEEN_SENDS = 15_000;
    private static final long WORK = 30_000;
    private static final long LEAST_GRACE = 50_000_000;

    /** A server and the network path to it. */
    public static final class Server {
        /** Its clock minus true time. */
        public Supplier<Duration> lie = () -> Duration.ZERO;

        /** The delays to the server and back, in nanoseconds. */
        public Supplier<long[]> ways = () -> new long[] {200_000, 200_000};

        public Supplier<Boolean> lost = () -> false;
        public int leap;
        public int stratum = 2;
        public String kiss = "";
        public Duration dispersion = Duration.ofMillis(1);
        /** How many questions it got. */
        public int questions;
    }

    private record Arrival(int question, long sent, long at, SntpPacket packet) {}

    private final VirtualMachine machine;
    private final List<Server> servers = new ArrayList<>();

    public VirtualNetwork(VirtualMachine machine) {
        this.machine = machine;
    }

    /** Adds a healthy server. */
    public Server add() {
        Server server = new Server();
        servers.add(server);
        return server;
    }

    /** How many servers there are. */
    public int size() {
        return servers.size();
    }

    /** The address of the server with this number, counted from 0. */
    public static InetSocketAddress address(int server) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1000 + server);
    }

    @Override
    public List<SntpOutcome> ask(List<SntpTarget> targets, Duration deadline, int voters) {
        List<SntpOutcome> outcomes = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        long start = nanosOfTruth();
        for (int i = 0; i < targets.size(); i++) {
            InetSocketAddress address = targets.get(i).addresses().get(0);
            outcomes.add(new SntpOutcome.Silent(address, 0));
            long sent = machine.nanos();
            send(i, servers.get(address.getPort() - 1000), sent).ifPresent(arrivals::add);
            machine.pass(BETWEEN_SENDS);
        }
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        long limit = start + deadline.toNanos();
        int settled = 0;
        for (Arrival arrival : arrivals) {
            if (arrival.at() > limit) {
                break;
            }
            machine.pass(Math.max(0, arrival.at() - nanosOfTruth()));
            SntpOutcome outcome =
                    judge(targets.get(arrival.question()).addresses().get(0), arrival);
            outcomes.set(arrival.question(), outcome);
            settled++;
            if (limit == start + deadline.toNanos() && Agreement.outnumbersOthers(outcomes, voters)) {
                limit = Math.min(limit, arrival.at() + Math.max(LEAST_GRACE, 2 * (arrival.at() - start)));
            }
        }
        if (settled < targets.size()) {
            machine.pass(Math.max(0, limit - nanosOfTruth()));
        }
        return outcomes;
    }

    private Optional<Arrival> send(int question, Server server, long sent) {
        server.questions++;
        long[] ways = server.ways.get();
        if (server.lost.get()) {
            return Optional.empty();
        }
        // The server's answer depends on when the question arrives, even though the machine handles it later.
        Duration there = Duration.ofNanos(ways[0]);
        NtpTimestamp received = NtpTimestamp.of(machine.truth().plus(there).plus(server.lie.get()));
        NtpTimestamp transmitted = NtpTimestamp.of(received.toInstant().plusNanos(WORK));
        SntpPacket packet = new SntpPacket(
                server.leap,
                4,
                4,
                server.kiss.isEmpty() ? server.stratum : 0,
                0,
                -20,
                Duration.ofMillis(1),
                server.dispersion,
                server.kiss.isEmpty() ? 0xC0000201 : code(server.kiss),
                NtpTimestamp.of(received.toInstant().minusSeconds(20)),
                new NtpTimestamp(1),
                received,
                transmitted);
        return Optional.of(new Arrival(question, sent, nanosOfTruth() + ways[0] + WORK + ways[1], packet));
    }

    private SntpOutcome judge(InetSocketAddress server, Arrival arrival) {
        long now = machine.nanos();
        return Rejection.of(arrival.packet(), Duration.ofNanos(now - arrival.sent()))
                .<SntpOutcome>map(why -> new SntpOutcome.Rejected(server, why))
                .orElseGet(() -> new SntpOutcome.Answered(server, arrival.packet(), arrival.sent(), now));
    }

    private long nanosOfTruth() {
        return Duration.between(Instant.EPOCH, machine.truth()).toNanos();
    }

    private static int code(String kiss) {
        return kiss.charAt(0) << 24 | kiss.charAt(1) << 16 | kiss.charAt(2) << 8 | kiss.charAt(3);
    }
}
