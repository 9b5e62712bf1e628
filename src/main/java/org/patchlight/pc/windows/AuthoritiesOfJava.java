package org.patchlight.pc.windows;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities of the JRE. Without them the web could often not be asked, because Windows downloads many of
 * its own only when they are first used. No program of a person can add one.
 */
final class AuthoritiesOfJava {
    private static final Logger LOG = LoggerFactory.getLogger(AuthoritiesOfJava.class);

    private AuthoritiesOfJava() {}

    /** All that can be read. */
    static Set<TrustAnchor> trusted() {
        Set<TrustAnchor> anchors = new HashSet<>();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                    .forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
        } catch (GeneralSecurityException unreadable) {
            LOG.debug("the authorities of the JRE could not be read", unreadable);
        }
        return anchors;
    }
}
