package org.patchlight.pc.windows;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities of Windows as the person sees them: those of the machine and of an organisation, and those
 * that any program of the person can add.
 */
final class AuthoritiesOfPerson {
    private static final Logger LOG = LoggerFactory.getLogger(AuthoritiesOfPerson.class);
    /** In the module jdk.crypto.mscapi, which a JRE may lack. */
    private static final String STORE_OF_WINDOWS = "Windows-ROOT";

    private AuthoritiesOfPerson() {}

    /** All that can be read. */
    static Set<TrustAnchor> trusted() {
        Set<TrustAnchor> anchors = new HashSet<>();
        try {
            KeyStore store = KeyStore.getInstance(STORE_OF_WINDOWS);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    anchors.add(new TrustAnchor(certificate, null));
                }
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            LOG.debug("the authorities of Windows could not be read", unreadable);
        }
        return anchors;
    }
}
