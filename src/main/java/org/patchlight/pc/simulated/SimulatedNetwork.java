package org.patchlight.pc.simulated;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.TrustAnchor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.Network;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.sntp.SntpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network of a simulated PC. Each time server that it knows is a real server on loopback. It serves the true time, or
 * stays silent where NTP is blocked. A few web servers work the same way. Numeric addresses and {@code localhost} are
 * those of this machine. No other name exists, and no name server is ever asked.
 */
final class SimulatedNetwork implements Network, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedNetwork.class);
    private static final int NTP_PORT = 123;
    private static final int NETWORK_UNREACHABLE = 10051;
    private static final int HOST_NOT_FOUND = 11001;
    private static final Set<String> TIME_SERVERS = Set.of(
            "time.cloudflare.com",
            "time.windows.com",
            "time.apple.com",
            "time.google.com",
            "time.nist.gov",
            "ptbtime1.ptb.de",
            "ptbtime2.ptb.de");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    private final ModelKeeper keeper;
    private final Map<String, SntpServer> running = new HashMap<>();
    private final SimulatedWeb web;

    SimulatedNetwork(ModelKeeper keeper) {
        this.keeper = keeper;
        web = new SimulatedWeb(keeper);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws PcException {
        boolean online = keeper.read(model -> model.online);
        if (!online) {
            throw new PcException(Reason.FAILED, "GetAddrInfo", host, NETWORK_UNREACHABLE);
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost")) {
            return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
        if (IPV4.matcher(name).matches() || name.indexOf(':') >= 0) {
            return List.of(new InetSocketAddress(numeric(host), port));
        }
        if (port == NTP_PORT && TIME_SERVERS.contains(name)) {
            return List.of(serverOf(name));
        }
        if (SimulatedWeb.knows(name, port)) {
            return List.of(web.resolve(port));
        }
        throw new PcException(Reason.FAILED, "GetAddrInfo", host, HOST_NOT_FOUND);
    }

    @Override
    public void setFirewallRule(String name, String service, boolean enabled) throws PcException {
        keeper.change("SetFirewallRule", name, model -> SimulatedFirewall.set(model, name, service, enabled));
    }

    @Override
    public ConnectionCost cost() {
        return new ConnectionCost(keeper.read(model -> model.metered), false, false);
    }

    @Override
    public Optional<InetSocketAddress> proxy(URI page) {
        return Optional.empty();
    }

    @Override
    public Set<TrustAnchor> authorities() {
        return web.authorities();
    }

    /** Whether a time server of this name exists. */
    static boolean isTimeServer(String name) {
        return TIME_SERVERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Never asks a name server: the caller passes only IPv4 addresses and texts with a colon. */
    private static InetAddress numeric(String host) throws PcException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException malformed) {
            throw new PcException(Reason.FAILED, "GetAddrInfo", host, malformed);
        }
    }

    private synchronized InetSocketAddress serverOf(String name) throws PcException {
        SntpServer server = running.get(name);
        if (server == null) {
            server = start(name);
            running.put(name, server);
        }
        return server.address();
    }

    private SntpServer start(String name) throws PcException {
        try {
            return keeper.read(model -> model.ntpBlocked)
                    ? SntpServer.silent()
                    : SntpServer.start(MachineTime::now, body -> Workers.thread("sntp-server", body));
        } catch (IOException unopened) {
            throw new PcException(Reason.FAILED, "StartTimeServer", name, unopened);
        }
    }

    @Override
    public synchronized void close() {
        for (SntpServer server : running.values()) {
            try {
                server.close();
            } catch (IOException unclosed) {
                LOG.debug("a time server of the simulated PC did not close", unclosed);
            }
        }
        running.clear();
        web.close();
    }
}
