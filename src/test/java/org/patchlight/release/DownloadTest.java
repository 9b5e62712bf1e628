package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.release.ReleaseException.Reason;

class DownloadTest {
    private static final byte[] CONTENT = new byte[200_000];
    private static final String NAME = "patchlight-0.2.0.zip";

    static {
        new Random(15).nextBytes(CONTENT);
    }

    private final ReleaseAsset asset =
            new ReleaseAsset(ReleaseAsset.Kind.ZIP, NAME, CONTENT.length, Publisher.sha256(CONTENT));

    @TempDir
    Path folder;

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static WebSource source(AddressRule rule) {
        return new WebSource(rule, Duration.ofMillis(400), page -> Optional.empty(), Set::of);
    }

    private static Download download(long free, LongSupplier nanos) {
        Reading reading = new Reading(source(AddressRule.SECURE_OR_LOOPBACK), nanos, Duration.ofSeconds(20));
        return new Download(reading, any -> free);
    }

    private Path get() throws ReleaseException {
        return download(Long.MAX_VALUE / 2, () -> 0).into(folder, asset, server.at("/" + NAME));
    }

    private Reason refused() {
        return Refused.by(this::get);
    }

    private Path part() {
        return folder.resolve(NAME + ".part");
    }

    @Test
    void a_signed_file_gets_its_name_and_is_not_downloaded_twice() throws Exception {
        server.file("/" + NAME, CONTENT);
        assertThat(get()).hasBinaryContent(CONTENT);
        get();
        assertThat(server.asked).containsExactly("all");
        assertThat(part()).doesNotExist();
    }

    @Test
    void a_file_under_its_name_that_is_not_the_signed_one_is_replaced() throws Exception {
        server.file("/" + NAME, CONTENT);
        Files.write(folder.resolve(NAME), new byte[CONTENT.length]);
        assertThat(get()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 199_999})
    void a_changed_byte_is_refused_and_nothing_is_left(int at) {
        byte[] changed = CONTENT.clone();
        changed[at] ^= 1;
        server.file("/" + NAME, changed);
        assertThat(refused()).isEqualTo(Reason.ALTERED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_larger_file_is_refused_after_one_byte_too_many() {
        server.file("/" + NAME, Arrays.copyOf(CONTENT, CONTENT.length + 50));
        assertThat(refused()).isEqualTo(Reason.ALTERED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_endless_body_is_refused() {
        server.on("/" + NAME, LoopbackServer::endless);
        assertThat(refused()).isEqualTo(Reason.ALTERED);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 150_000, 199_999})
    void a_smaller_file_of_the_server_is_not_the_signed_one(int size) {
        server.file("/" + NAME, Arrays.copyOf(CONTENT, size));
        assertThat(refused()).isEqualTo(Reason.ALTERED);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000, 120_000})
    void a_smaller_file_of_the_server_does_not_continue_a_part(int size) throws Exception {
        server.file("/" + NAME, Arrays.copyOf(CONTENT, size));
        Files.write(part(), Arrays.copyOf(CONTENT, 90_000));
        assertThat(refused()).isEqualTo(Reason.ALTERED);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 150_000})
    void a_connection_that_breaks_is_no_altered_file(int size) {
        server.on("/" + NAME, exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, size);
            exchange.getResponseBody().flush();
        });
        assertThat(refused()).isEqualTo(Reason.UNREACHABLE);
        assertThat(part()).hasSize(size);
    }

    @Test
    void what_a_killed_run_left_is_continued() throws Exception {
        server.file("/" + NAME, CONTENT);
        Files.write(part(), Arrays.copyOf(CONTENT, 120_000));
        assertThat(get()).hasBinaryContent(CONTENT);
        assertThat(server.asked).containsExactly("bytes=120000-");
    }

    @Test
    void what_was_left_of_another_file_is_downloaded_again() throws Exception {
        server.file("/" + NAME, CONTENT);
        Files.write(part(), new byte[120_000]);
        assertThat(get()).hasBinaryContent(CONTENT);
        assertThat(server.asked).containsExactly("bytes=120000-", "all");
    }

    @Test
    void a_server_that_knows_no_parts_sends_all_again() throws Exception {
        server.on("/" + NAME, exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT);
        });
        Files.write(part(), new byte[120_000]);
        assertThat(get()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_link_in_the_place_of_the_part_is_not_followed() throws Exception {
        server.file("/" + NAME, CONTENT);
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Files.createSymbolicLink(part(), other);
        assertThat(get()).hasBinaryContent(CONTENT);
        assertThat(other).hasContent("mine");
    }

    @Test
    void a_server_that_falls_silent_is_given_up_and_the_part_stays() {
        CountDownLatch end = new CountDownLatch(1);
        server.on("/" + NAME, exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            OutputStream out = exchange.getResponseBody();
            out.write(CONTENT, 0, 50_000);
            out.flush();
            await(end);
        });
        assertThat(refused()).isEqualTo(Reason.UNREACHABLE);
        assertThat(part()).hasSize(50_000);
        end.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_body_that_drips_is_given_up_after_the_limit() {
        AtomicLong nanos = new AtomicLong();
        server.file("/" + NAME, CONTENT);
        Download slow = download(
                Long.MAX_VALUE / 2, () -> nanos.getAndAdd(Duration.ofSeconds(15).toNanos()));
        assertThat(Refused.by(() -> slow.into(folder, asset, server.at("/" + NAME))))
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void without_space_nothing_is_asked() {
        Download full = download((64L << 20) + CONTENT.length - 1, () -> 0);
        assertThat(Refused.by(() -> full.into(folder, asset, server.at("/" + NAME))))
                .isEqualTo(Reason.SPACE);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_the_disks_failure() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        server.file("/" + NAME, CONTENT);
        Download download = download(Long.MAX_VALUE / 2, () -> 0);
        assertThat(Refused.by(() -> download.into(file, asset, server.at("/" + NAME))))
                .isEqualTo(Reason.DISK);
    }

    @Test
    void redirects_end_at_the_first_address_that_is_not_secure() throws Exception {
        server.file("/a/" + NAME, CONTENT).redirect("/" + NAME, "/a/" + NAME);
        assertThat(get()).hasBinaryContent(CONTENT);
        Files.delete(folder.resolve(NAME));
        for (String target :
                new String[] {"http://example.org/x", "file:///etc/passwd", "ftp://127.0.0.1/", "http://user@127.0.0.1/"
                }) {
            server.redirect("/r" + target.hashCode(), target);
            Download download = download(Long.MAX_VALUE / 2, () -> 0);
            assertThat(Refused.by(() -> download.into(folder, asset, server.at("/r" + target.hashCode()))))
                    .as(target)
                    .isEqualTo(Reason.ADDRESS);
        }
    }

    @Test
    void redirects_in_a_circle_and_errors_are_unreachable() {
        server.redirect("/" + NAME, "/" + NAME);
        assertThat(refused()).isEqualTo(Reason.UNREACHABLE);
        assertThat(server.asked).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/x",
                "http://example.org/x",
                "file:///tmp/x",
                "https:///x",
                "https://a:b@example.org/x"
            })
    void the_program_itself_asks_only_secure_addresses(String address) {
        assertThat(Refused.by(() -> {
                    try {
                        return source(AddressRule.SECURE).open(URI.create(address), 0);
                    } catch (IOException contacted) {
                        throw new AssertionError(contacted);
                    }
                }))
                .isEqualTo(Reason.ADDRESS);
    }

    @Test
    void a_release_file_without_end_is_damaged() {
        server.on("/release", LoopbackServer::endless);
        Reading reading = new Reading(source(AddressRule.SECURE_OR_LOOPBACK), () -> 0, Duration.ofSeconds(20));
        assertThat(Refused.by(() -> reading.whole(server.at("/release"), ReleaseSignature.LARGEST)))
                .isEqualTo(Reason.DAMAGED);
    }
}
