package org.patchlight.httpdate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts a server although the PC's clock may be wrong. Its certificate chain must be valid now, or else in the middle
 * of its own validity period. It must then also be valid at the time that the server reports. What remains possible is
 * an attack with a stolen key of an expired certificate; revocation isn't checked.
 *
 * <p>It is deliberately not an X509ExtendedTrustManager: for a plain one, JSSE itself checks the server's name and
 * rejects weak algorithms.
 */
final class ServerTrust implements X509TrustManager {
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private final Set<TrustAnchor> authorities;
    private final Instant now;
    private List<X509Certificate> chain = List.of();
    private boolean validNow;
    private boolean refused;

    /**
     * Trusts these authorities.
     *
     * @param authorities the trusted certificate authorities
     * @param now the PC's wall clock, whether right or wrong
     */
    ServerTrust(Set<TrustAnchor> authorities, Instant now) {
        this.authorities = authorities;
        this.now = now;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String keyType) throws CertificateException {
        chain = List.copyOf(Arrays.asList(sent));
        validNow = isValidAt(now);
        if (!validNow && !isValidAt(middle(sent[0]))) {
            refused = true;
            throw new CertificateException("nobody trusted vouches for it");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String keyType) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.stream()
                .map(TrustAnchor::getTrustedCert)
                .filter(certificate -> certificate != null)
                .toArray(X509Certificate[]::new);
    }

    /** Whether the chain is valid at the PC's time. */
    boolean isValidNow() {
        return validNow;
    }

    /** Whether a chain was presented and not trusted. */
    boolean hasRefused() {
        return refused;
    }

    /** Whether the chain is valid at this time. */
    boolean isValidAt(Instant time) {
        try {
            X509CertSelector server = new X509CertSelector();
            server.setCertificate(chain.get(0));
            server.setExtendedKeyUsage(Set.of(SERVER_AUTHENTICATION));
            PKIXBuilderParameters rules = new PKIXBuilderParameters(authorities, server);
            rules.setDate(Date.from(time));
            rules.setRevocationEnabled(false);
            rules.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            return CertPathBuilder.getInstance("PKIX").build(rules) != null;
        } catch (GeneralSecurityException | IOException notTrusted) {
            return false;
        }
    }

    private static Instant middle(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        return from.plus(
                Duration.between(from, certificate.getNotAfter().toInstant()).dividedBy(2));
    }
}
