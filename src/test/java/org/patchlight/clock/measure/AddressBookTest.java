package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.pc.Network;
import org.patchlight.sntp.SntpTarget;

class AddressBookTest {
    private static final ServerName SERVER = ServerName.of("time.example");
    private final List<Duration> limits = new ArrayList<>();

    /** No name is ever resolved, because the look-ups are cancelled before they run. */
    private final Network silent = new Network() {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) {
            throw new AssertionError(host);
        }

        @Override
        public Optional<InetSocketAddress> proxy(URI page) {
            throw new AssertionError(page);
        }

        @Override
        public Set<TrustAnchor> authorities() {
            throw new AssertionError();
        }
    };

    @Test
    void names_get_two_seconds_together_and_a_name_that_takes_longer_counts_as_slow() {
        AddressBook book = AddressBook.lookUp(silent, List.of(SERVER), (threads, lookUps, limit) -> {
            limits.add(limit);
            return lookUps.stream().map(lookUp -> cancelled()).toList();
        });
        assertThat(limits).containsExactly(Duration.ofSeconds(2));
        assertThat(book.addresses()).isEmpty();
        assertThat(book.missing()).containsExactly(Map.entry(SERVER, Message.of("clock.reading.name-slow")));
    }

    private static Future<SntpTarget> cancelled() {
        CompletableFuture<SntpTarget> late = new CompletableFuture<>();
        late.cancel(true);
        return late;
    }
}
