package org.patchlight.httpdate;

import java.io.InputStream;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Keys of test servers, generated once with keytool. Those of {@code localhost} and {@code other-name} are valid from
 * June 2026 to June 2027, and their authorities from 2020 to 2120.
 */
final class TestKeys {
    private static final char[] PASSWORD = "simulated".toCharArray();

    private final KeyStore store;

    private TestKeys(KeyStore store) {
        this.store = store;
    }

    static TestKeys of(String name) throws Exception {
        try (InputStream stored = TestKeys.class.getResourceAsStream(name + ".p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(Objects.requireNonNull(stored), PASSWORD);
            return new TestKeys(store);
        }
    }

    SSLContext server() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    Set<TrustAnchor> authority() throws Exception {
        return Set.of(new TrustAnchor((X509Certificate) store.getCertificate("authority"), null));
    }
}
