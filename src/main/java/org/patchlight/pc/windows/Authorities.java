package org.patchlight.pc.windows;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities that web servers are checked against: those of Windows, including those of an
 * organisation, and those of the JRE. The latter are needed because Windows downloads many of its own only when they
 * are first used.
 */
final class Authorities {
    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);
    /** In the module jdk.crypto.mscapi, which a JRE may lack. */
    private static final String STORE_OF_WINDOWS = "Windows-ROOT";

    private Authorities() {}

    /** All authorities of both that can be read. */
    static Set<TrustAnchor> trusted() {
        Set<X509Certificate> certificates = new HashSet<>();
        ofJava(certificates);
        ofWindows(certificates);
        Set<TrustAnchor> anchors = new HashSet<>();
        certificates.forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
        return anchors;
    }

    private static void ofJava(Set<X509Certificate> certificates) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .forEach(manager -> certificates.addAll(Arrays.asList(manager.getAcceptedIssuers())));
        } catch (GeneralSecurityException unreadable) {
            LOG.debug("the authorities of the JRE could not be read", unreadable);
        }
    }

    private static void ofWindows(Set<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance(STORE_OF_WINDOWS);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            LOG.debug("the authorities of Windows could not be read", unreadable);
        }
    }
}
