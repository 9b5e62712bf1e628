package org.patchlight.pc.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.patchlight.httpdate.DateServer;
import org.patchlight.httpdate.DateServer.Behaviour;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web servers of a simulated PC, which send the true time. One server on loopback stands for all TLS servers: its
 * certificate, valid from 2020 to 2120, lists all their names. keytool created it and its authority once. The authority's
 * key was deleted, and only simulated PCs trust it. Nothing of this is loaded before it is needed.
 */
final class SimulatedWeb {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedWeb.class);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final String CONNECT_TEST = "www.msftconnecttest.com";
    private static final Set<String> SECURE =
            Set.of("www.cloudflare.com", "www.microsoft.com", "www.apple.com", "www.google.com");
    private static final String KEYS = "web-servers.p12";
    private static final char[] PASSWORD = "simulated".toCharArray();

    private final ModelKeeper keeper;
    private final Map<Integer, DateServer> running = new HashMap<>();
    private @Nullable KeyStore keys;

    SimulatedWeb(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    /** Whether such a server exists. */
    static boolean knows(String name, int port) {
        return (port == HTTPS && SECURE.contains(name)) || (port == HTTP && name.equals(CONNECT_TEST));
    }

    /** The address of the server for this port; starts it if needed. */
    synchronized InetSocketAddress resolve(int port) throws PcException {
        DateServer server = running.get(port);
        if (server == null) {
            server = start(port);
            running.put(port, server);
        }
        return server.address();
    }

    /** The only authority that this PC trusts. */
    synchronized Set<TrustAnchor> authorities() {
        try {
            return Set.of(new TrustAnchor((X509Certificate) keys().getCertificate("authority"), null));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("the simulated web servers came without their keys", unreadable);
        }
    }

    synchronized void close() {
        for (DateServer server : running.values()) {
            try {
                server.close();
            } catch (IOException unclosed) {
                LOG.debug("a web server of the simulated PC did not close", unclosed);
            }
        }
        running.clear();
    }

    private DateServer start(int port) throws PcException {
        // A sign-in page has no TLS, so a client that expects a secure server gets something else.
        boolean captured = keeper.read(model -> model.signInPage);
        try {
            return DateServer.start(
                    MachineTime::now,
                    body -> Workers.thread("web-server", body),
                    port == HTTPS && !captured ? tls() : null,
                    captured ? Behaviour.SIGN_IN_PAGE : Behaviour.CONNECT_TEST);
        } catch (IOException | GeneralSecurityException unopened) {
            throw new PcException(Reason.FAILED, "StartWebServer", String.valueOf(port), unopened);
        }
    }

    private SSLContext tls() throws GeneralSecurityException, IOException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(keys(), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        if (keys == null) {
            try (InputStream stored = SimulatedWeb.class.getResourceAsStream(KEYS)) {
                KeyStore loaded = KeyStore.getInstance("PKCS12");
                loaded.load(stored, PASSWORD);
                keys = loaded;
            }
        }
        return keys;
    }
}
