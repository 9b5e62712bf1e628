package org.patchlight.desktop.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;

class FileSingleInstanceTest {
    @TempDir
    Path home;

    private final FileSingleInstance instances = new FileSingleInstance(OptionalInt.empty());
    private final Semaphore shown = new Semaphore(0);

    @Test
    void a_second_claim_asks_the_first_to_show_itself() throws Exception {
        try (Closeable first = instances.claim(home, shown::release).orElseThrow()) {
            assertThat(first).isNotNull();
            Optional<Closeable> second = instances.claim(home, () -> {});
            assertThat(second).isEmpty();
            assertThat(shown.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_claim_given_back_can_be_taken_again() throws Exception {
        instances.claim(home, shown::release).orElseThrow().close();
        try (Closeable again = instances.claim(home, shown::release).orElseThrow()) {
            assertThat(again).isNotNull();
        }
        assertThat(shown.availablePermits()).isZero();
    }

    @Test
    void each_session_of_a_person_has_an_instance_of_its_own() throws Exception {
        Semaphore shownInSecond = new Semaphore(0);
        try (Closeable first = session(1).claim(home, shown::release).orElseThrow();
                Closeable second =
                        session(2).claim(home, shownInSecond::release).orElseThrow()) {
            assertThat(first).isNotSameAs(second);
            assertThat(session(2).claim(home, () -> {})).isEmpty();
            assertThat(shownInSecond.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            assertThat(shown.availablePermits()).isZero();
            assertThat(session(1).claim(home, () -> {})).isEmpty();
            assertThat(shown.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
        session(2).claim(home, () -> {}).orElseThrow().close();
    }

    private static FileSingleInstance session(int number) {
        return new FileSingleInstance(OptionalInt.of(number));
    }

    @Test
    void files_left_by_a_program_that_died_do_not_matter() throws Exception {
        Files.createFile(home.resolve("instance.lock"));
        Files.writeString(home.resolve("instance.address"), "unix\nold-word\n");
        Files.createFile(home.resolve("instance.socket"));
        try (Closeable first = instances.claim(home, shown::release).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(instances.claim(home, () -> {})).isEmpty();
            assertThat(shown.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_home_too_deep_for_a_socket_file_uses_a_port() throws Exception {
        Path deep = home.resolve("a".repeat(60)).resolve("b".repeat(60));
        try (Closeable first = instances.claim(deep, shown::release).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(InstanceAddress.read(deep).place()).matches("\\d+");
            assertThat(instances.claim(deep, () -> {})).isEmpty();
            assertThat(shown.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_caller_without_the_token_shows_nothing() throws Exception {
        try (Closeable first = instances.claim(home, shown::release).orElseThrow()) {
            assertThat(first).isNotNull();
            InstanceAddress real = InstanceAddress.read(home);
            new InstanceAddress(real.place(), "guessed").write(home);
            assertThatIOException().isThrownBy(() -> InstanceDoor.knock(home));
        }
        assertThat(shown.availablePermits()).isZero();
    }

    @Test
    void a_click_reaches_the_instance_and_shows_nothing_else() throws Exception {
        BlockingQueue<ToastLink> clicks = new LinkedBlockingQueue<>();
        ToastLink longest = new ToastLink(Verb.DETAILS, "a".repeat(64), "0".repeat(32));
        assertThat(instances.pass(home, longest)).isFalse();
        try (Closeable first =
                instances.claim(home, shown::release, clicks::add).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(instances.pass(home, longest)).isTrue();
            assertThat(clicks.poll(60, TimeUnit.SECONDS)).isEqualTo(longest);
        }
        assertThat(shown.availablePermits()).isZero();
        assertThat(instances.pass(home, longest)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"click ", "click patchlight:fix", "clickpatchlight:fix?topic=a&t=0", "fix", "show ", ""})
    void a_request_of_another_form_does_nothing(String request) throws Exception {
        BlockingQueue<ToastLink> clicks = new LinkedBlockingQueue<>();
        try (Closeable first =
                instances.claim(home, shown::release, clicks::add).orElseThrow()) {
            assertThat(first).isNotNull();
            InstanceAddress address = InstanceAddress.read(home);
            try (SocketChannel caller = SocketChannel.open(address.in(home))) {
                caller.write(ByteBuffer.wrap((address.token() + " " + request + "\n").getBytes(UTF_8)));
                assertThat(caller.read(ByteBuffer.allocate(10))).isEqualTo(-1);
            }
        }
        assertThat(clicks).isEmpty();
        assertThat(shown.availablePermits()).isZero();
    }

    @Test
    void a_caller_who_says_nothing_does_not_shut_out_the_next() throws Exception {
        try (Closeable first = instances.claim(home, shown::release).orElseThrow();
                SocketChannel silent =
                        SocketChannel.open(InstanceAddress.read(home).in(home))) {
            assertThat(first).isNotNull();
            assertThat(silent.isConnected()).isTrue();
            assertThat(instances.claim(home, () -> {})).isEmpty();
            assertThat(shown.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_crowd_that_says_nothing_does_not_delay_a_second_start() throws Exception {
        List<SocketChannel> crowd = new ArrayList<>();
        try (Closeable first = instances.claim(home, shown::release).orElseThrow()) {
            assertThat(first).isNotNull();
            for (int i = 0; i < 3 * InstanceDoor.MOST_AT_ONCE; i++) {
                SocketChannel silent =
                        SocketChannel.open(InstanceAddress.read(home).in(home));
                silent.write(ByteBuffer.wrap(new byte[] {'x'}));
                crowd.add(silent);
            }
            // One call, without a second try: served one after the other, the crowd would outlast its three seconds.
            InstanceDoor.knock(home);
            assertThat(shown.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            for (SocketChannel silent : crowd) {
                silent.close();
            }
        }
    }

    @Test
    void an_incomplete_address_is_reported() throws IOException {
        Files.writeString(home.resolve("instance.address"), "99999999\nword\n");
        assertThatIOException().isThrownBy(() -> InstanceAddress.read(home));
        Files.writeString(home.resolve("instance.address"), "unix");
        assertThatIOException().isThrownBy(() -> InstanceAddress.read(home));
    }
}
