package org.patchlight.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.patchlight.release.ReleaseException.Reason;

/** Reads files from web servers, through the proxy of the PC and with the certificates that the PC trusts. */
public final class WebSource implements ReleaseSource {
    private static final int MOST_REDIRECTS = 5;
    private static final int PARTIAL = 206;
    private static final int NO_SUCH_PART = 416;
    private static final int FIRST_OF_REDIRECTS = 300;
    private static final int FIRST_OF_ERRORS = 400;
    /** A server that sends nothing for this long is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final AddressRule rule;
    private final Duration silence;
    private final Function<URI, Optional<InetSocketAddress>> proxy;
    private final Supplier<Set<TrustAnchor>> authorities;

    /**
     * @param proxy the proxy of the PC for a page
     * @param authorities whom the PC trusts; if empty, those of Java count
     */
    public WebSource(Function<URI, Optional<InetSocketAddress>> proxy, Supplier<Set<TrustAnchor>> authorities) {
        this(AddressRule.SECURE, SILENCE, proxy, authorities);
    }

    WebSource(
            AddressRule rule,
            Duration silence,
            Function<URI, Optional<InetSocketAddress>> proxy,
            Supplier<Set<TrustAnchor>> authorities) {
        this.rule = rule;
        this.silence = silence;
        this.proxy = proxy;
        this.authorities = authorities;
    }

    @Override
    public Body open(URI address, long from) throws IOException, ReleaseException {
        URI next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!rule.allows(next)) {
                throw new ReleaseException(Reason.ADDRESS, shown(next));
            }
            HttpURLConnection connection = connect(next, from);
            int status = connection.getResponseCode();
            if (status < FIRST_OF_REDIRECTS && status > 0) {
                return body(connection, status, from);
            }
            String target = connection.getHeaderField("Location");
            connection.disconnect();
            if (status == NO_SUCH_PART && from > 0) {
                return new Body(InputStream.nullInputStream(), from, from);
            }
            if (status >= FIRST_OF_ERRORS || status <= 0 || target == null) {
                throw new IOException("HTTP " + status);
            }
            next = resolved(next, target);
        }
        throw new IOException("too many redirects");
    }

    /** Without a query, which may hold a secret. */
    private static String shown(URI address) {
        return address.getScheme() + "://" + address.getHost();
    }

    private static URI resolved(URI from, String target) throws IOException {
        try {
            return from.resolve(target);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("a redirect to no address", malformed);
        }
    }

    private HttpURLConnection connect(URI address, long from) throws IOException {
        Proxy route = proxy.apply(address)
                .map(at -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(at.getHostString(), at.getPort())))
                .orElse(Proxy.NO_PROXY);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(route);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) silence.toMillis());
        connection.setReadTimeout((int) silence.toMillis());
        // By default, Java says which version it is.
        connection.setRequestProperty("User-Agent", "Patchlight");
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (from > 0) {
            connection.setRequestProperty("Range", "bytes=" + from + "-");
        }
        SSLContext trust = trust();
        if (trust != null && connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(trust.getSocketFactory());
        }
        return connection;
    }

    private static Body body(HttpURLConnection connection, int status, long from) throws IOException {
        InputStream bytes = connection.getInputStream();
        if (status != PARTIAL) {
            return new Body(bytes, 0, connection.getContentLengthLong());
        }
        String range = String.valueOf(connection.getHeaderField("Content-Range"));
        if (!range.startsWith("bytes " + from + "-")) {
            connection.disconnect();
            throw new IOException("another part than asked for");
        }
        long length = connection.getContentLengthLong();
        return new Body(bytes, from, length < 0 ? Body.UNKNOWN : from + length);
    }

    private @Nullable SSLContext trust() throws IOException {
        Set<TrustAnchor> anchors = authorities.get();
        if (anchors.isEmpty()) {
            return null;
        }
        try {
            PKIXBuilderParameters rules = new PKIXBuilderParameters(anchors, new X509CertSelector());
            rules.setRevocationEnabled(false);
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(new CertPathTrustManagerParameters(rules));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the certificates of this PC can't be used", unusable);
        }
    }
}
