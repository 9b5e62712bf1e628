package org.patchlight.httpdate;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.patchlight.httpdate.Connector.UnreachedException;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Obstacle;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.DateOutcome.Silent;
import org.patchlight.httpdate.DateOutcome.Unreached;

/** One question to one web server. {@link #run} blocks; {@link #end} ends it from another thread. */
final class Inquiry {
    private static final int LONGEST_BODY = 256;
    private static final int PROXY_SIGN_IN = 407;

    private final WebHost host;
    private final WebRoute route;
    private final LongSupplier nanos;
    private final @Nullable ServerTrust trustOrNull;
    private final Connector connector;
    private @Nullable Socket open;
    private boolean ended;

    /**
     * A question that was not sent yet.
     *
     * @param now the PC's wall clock
     * @param authorities the trusted certificate authorities; not used for plain HTTP
     * @param limit the longest time for connecting, and for each wait for a byte
     */
    Inquiry(
            WebHost host,
            WebRoute route,
            LongSupplier nanos,
            Instant now,
            Set<TrustAnchor> authorities,
            Duration limit) {
        this.host = host;
        this.route = route;
        this.nanos = nanos;
        trustOrNull = host.secure() ? new ServerTrust(authorities, now) : null;
        connector = new Connector(Math.toIntExact(Math.max(1, limit.toMillis())), this::opened);
    }

    /** Asks the server and classifies every failure. */
    DateOutcome run() {
        try {
            return ask();
        } catch (DateFaultException fault) {
            return new Rejected(host, fault.fault());
        } catch (UnreachedException unreached) {
            return new Unreached(host, unreached.obstacle());
        } catch (SocketTimeoutException late) {
            return new Silent(host);
        } catch (SSLException | GeneralSecurityException failed) {
            return new Rejected(host, isAboutTheCertificate(failed) ? DateFault.CERTIFICATE : DateFault.TLS);
        } catch (IOException cutOff) {
            return new Rejected(host, DateFault.NOT_HTTP);
        } finally {
            end();
        }
    }

    /**
     * Closes the connection, now or as soon as there is one. It closes the TCP socket, because closing TLS may wait for
     * the server.
     */
    synchronized void end() {
        ended = true;
        closeQuietly();
    }

    private synchronized void opened(Socket socket) {
        open = socket;
        if (ended) {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException gone) {
            open = null;
        }
    }

    private DateOutcome ask() throws IOException, DateFaultException, UnreachedException, GeneralSecurityException {
        Optional<InetSocketAddress> proxy = route.proxy(host.uri());
        Socket socket = connector.connect(
                proxy.isPresent()
                        ? resolve(proxy.get().getHostString(), proxy.get().getPort())
                        : resolve(host.name(), host.port()));
        if (host.secure()) {
            if (proxy.isPresent()) {
                tunnel(socket);
            }
            socket = secured(socket);
        }
        String target = !host.secure() && proxy.isPresent() ? host.address() + host.path() : host.path();
        byte[] question = question(host.body().isEmpty() ? "HEAD" : "GET", target);
        long sent = nanos.getAsLong();
        socket.getOutputStream().write(question);
        ResponseHead head = ResponseHead.read(socket.getInputStream(), nanos);
        judge(head, socket.getInputStream());
        Instant date = head.date();
        boolean onlyAtItsTime = trustOrNull != null && isValidOnlyAt(date, trustOrNull);
        return new Answered(host, date, sent, head.arrivedNanos(), onlyAtItsTime);
    }

    private List<InetSocketAddress> resolve(String name, int port) throws UnreachedException {
        try {
            return route.resolve(name, port);
        } catch (IOException unknown) {
            throw new UnreachedException(Obstacle.NAME, unknown);
        }
    }

    private void tunnel(Socket socket) throws IOException, DateFaultException {
        String authority = host.name() + ":" + host.port();
        socket.getOutputStream()
                .write(("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        int status = ResponseHead.read(socket.getInputStream(), nanos).status();
        if (status == PROXY_SIGN_IN) {
            throw new DateFaultException(DateFault.PROXY_SIGN_IN);
        }
        if (status != 200) {
            throw new DateFaultException(DateFault.PROXY_REFUSES);
        }
    }

    private Socket secured(Socket socket) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trustOrNull}, null);
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, host.name(), host.port(), false);
        SSLParameters rules = secure.getSSLParameters();
        rules.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(rules);
        secure.startHandshake();
        return secure;
    }

    /** The request contains only what is needed for a fresh answer: no cookie, no language, nothing about this PC. */
    private byte[] question(String method, String target) {
        return (method + " " + target + " HTTP/1.1\r\n"
                        + "Host: " + host.authority() + "\r\n"
                        + "User-Agent: Patchlight\r\n"
                        + "Accept: */*\r\n"
                        + "Cache-Control: no-cache\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void judge(ResponseHead head, InputStream body) throws IOException, DateFaultException {
        int status = head.status();
        boolean known = !host.body().isEmpty();
        if (status / 100 == 3 || status == 511) {
            throw new DateFaultException(known ? DateFault.SIGN_IN_PAGE : DateFault.REDIRECT);
        }
        if (status == 429 || status == 503) {
            throw new DateFaultException(DateFault.TOO_OFTEN);
        }
        if (status == PROXY_SIGN_IN) {
            throw new DateFaultException(DateFault.PROXY_SIGN_IN);
        }
        if (!host.expected().contains(status)) {
            throw new DateFaultException(DateFault.STATUS);
        }
        if (known && !isExpected(head, body)) {
            throw new DateFaultException(DateFault.SIGN_IN_PAGE);
        }
    }

    private boolean isExpected(ResponseHead head, InputStream from) throws IOException {
        String body = new String(from.readNBytes(LONGEST_BODY), StandardCharsets.ISO_8859_1);
        return head.contains("transfer-encoding", "chunked")
                ? body.contains(host.body())
                : body.strip().equals(host.body());
    }

    private static boolean isValidOnlyAt(Instant date, ServerTrust trust) throws DateFaultException {
        if (!trust.isValidAt(date)) {
            throw new DateFaultException(DateFault.CERTIFICATE_AT_ITS_DATE);
        }
        return !trust.isValidNow();
    }

    private boolean isAboutTheCertificate(Exception failed) {
        return (trustOrNull != null && trustOrNull.hasRefused()) || failed.getCause() instanceof CertificateException;
    }
}
