package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.release.ReleaseException.Reason;
import org.patchlight.release.Releases.Found;
import org.patchlight.release.Releases.Installed;

class ReleasesTest {
    private static final URI ADDRESS = URI.create("https://updates.example/patchlight/release.json");

    @TempDir
    Path folder;

    private final Publisher publisher = new Publisher();
    private final Map<URI, byte[]> served = new HashMap<>();
    private final List<List<String>> started = new ArrayList<>();
    private String installed = "0.1.0";
    private Path program;
    private int begun;

    @BeforeEach
    void install() throws IOException {
        program = Files.createDirectories(folder.resolve("Patchlight"));
        Files.createDirectories(program.resolve("jre"));
        Files.writeString(program.resolve("Patchlight.exe"), "old");
    }

    private Releases releases() {
        ReleaseSource source = (address, from) -> {
            byte[] content = served.get(address);
            if (content == null) {
                throw new IOException("HTTP 404");
            }
            return new ReleaseSource.Body(new ByteArrayInputStream(content), 0, content.length);
        };
        Reading reading = new Reading(source, () -> 0, Duration.ofSeconds(20));
        SetupProgram setup = (file, into, arguments, signed) -> {
            started.add(arguments);
            return signed.getAsBoolean() ? SetupProgram.Start.STARTED : SetupProgram.Start.FAILED;
        };
        Instant now = Publisher.ISSUED.plusSeconds(60);
        return new Releases(new ReleaseParts(
                List.of(publisher.key()),
                ReleaseRules.of(installed, 19_045, 17),
                reading,
                reading,
                folder.resolve("home"),
                program,
                setup,
                any -> Long.MAX_VALUE / 2,
                () -> now));
    }

    private void publish(String version, long sequence, String kind, byte[] content) {
        String name = "patchlight-" + version + (kind.equals("zip") ? ".zip" : "-setup.exe");
        JsonArray files = new JsonArray();
        files.add(Publisher.file(kind, name, content));
        JsonObject release = publisher.release(version, sequence);
        release.add("files", files);
        served.put(ADDRESS, publisher.signed(release).toString().getBytes(StandardCharsets.UTF_8));
        served.put(ADDRESS.resolve(name), content);
    }

    private byte[] zip() throws IOException {
        return Files.readAllBytes(
                PackageZipTest.zip(folder.resolve("p.zip"), "Patchlight/Patchlight.exe", "Patchlight/jre/release"));
    }

    @Test
    void a_zip_is_checked_downloaded_and_swapped_and_comes_back() throws Exception {
        publish("0.2.0", 7, "zip", zip());
        Found found = releases().check(ADDRESS);
        assertThat(found.newer()).isTrue();
        Releases.Outcome outcome = releases().install(found, releases().download(found));
        assertThat(outcome.installed()).isEqualTo(Installed.REPLACED);
        assertThat(program.resolve("Patchlight.exe")).hasContent("Patchlight/Patchlight.exe");
        assertThat(releases().back(() -> begun++).orElseThrow().installed()).isEqualTo(Installed.REPLACED);
        assertThat(program.resolve("Patchlight.exe")).hasContent("old");
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void setup_runs_silently_and_the_one_before_is_kept_for_going_back() throws Exception {
        Files.writeString(program.resolve("uninstall.exe"), "");
        for (int n = 2; n <= 4; n++) {
            publish("0." + n + ".0", n, "setup", new byte[] {(byte) n, 1});
            Found found = releases().check(ADDRESS);
            assertThat(releases().install(found, releases().download(found)).installed())
                    .isEqualTo(Installed.STARTED);
            installed = "0." + n + ".0";
        }
        assertThat(releases().back(() -> begun++).orElseThrow().place()).hasFileName("patchlight-0.3.0-setup.exe");
        assertThat(started).contains(List.of("/S"), List.of("/S", "/BACK")).hasSize(4);
        assertThat(folder.resolve("home/updates/patchlight-0.2.0-setup.exe")).doesNotExist();
        Files.writeString(folder.resolve("home/updates/patchlight-0.3.0-setup.exe"), "other");
        assertThat(releases().back(() -> begun++)).isEmpty();
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void a_signed_file_that_leads_nowhere_does_not_keep_others_from_coming_back() throws Exception {
        Path updates = Files.createDirectories(folder.resolve("home").resolve("updates"));
        Files.createSymbolicLink(updates.resolve("gone.exe.release"), updates.resolve("nowhere"));
        Files.createFile(program.resolve("uninstall.exe"));
        assertThat(releases().back(() -> begun++)).isEmpty();
    }

    @Test
    void a_package_that_was_exchanged_after_the_download_is_not_started() throws Exception {
        Files.writeString(program.resolve("uninstall.exe"), "");
        publish("0.2.0", 7, "setup", new byte[] {1, 2});
        Found found = releases().check(ADDRESS);
        Path file = releases().download(found);
        Files.write(file, new byte[] {2, 1});
        assertThat(Refused.by(() -> releases().install(found, file))).isEqualTo(Reason.ALTERED);
        assertThat(started).isEmpty();
    }

    @Test
    void an_installation_by_msi_is_left_to_windows_installer() throws Exception {
        Files.writeString(program.resolve("msi.txt"), "");
        Files.createDirectories(folder.resolve("Patchlight.previous"));
        publish("0.2.0", 7, "zip", zip());
        Found found = releases().check(ADDRESS);
        assertThat(Refused.by(() -> releases().download(found))).isEqualTo(Reason.NO_PACKAGE);
        assertThat(Refused.by(() -> releases().install(found, folder.resolve("p.zip"))))
                .isEqualTo(Reason.NO_PACKAGE);
        assertThat(releases().back(() -> begun++)).isEmpty();
        assertThat(begun).isZero();
        assertThat(program.resolve("Patchlight.exe")).hasContent("old");
    }

    @Test
    void a_release_file_is_refused_after_a_newer_one_also_by_a_later_run() throws Exception {
        publish("0.2.0", 7, "zip", zip());
        byte[] old = served.get(ADDRESS);
        publish("0.3.0", 8, "zip", zip());
        releases().check(ADDRESS);
        served.put(ADDRESS, old);
        assertThat(Refused.by(() -> releases().check(ADDRESS))).isEqualTo(Reason.ROLLED_BACK);
    }

    @Test
    void a_second_run_at_the_same_time_is_refused() throws Exception {
        publish("0.2.0", 7, "zip", zip());
        Found found = releases().check(ADDRESS);
        RunningAlone first = RunningAlone.in(folder.resolve("home/updates"));
        assertThat(Refused.by(() -> releases().download(found))).isEqualTo(Reason.BUSY);
        first.close();
        assertThat(releases().download(found)).exists();
    }

    @Test
    void without_the_fitting_package_or_program_nothing_is_replaced() throws Exception {
        publish("0.2.0", 7, "setup", new byte[] {1});
        Found found = releases().check(ADDRESS);
        assertThat(Refused.by(() -> releases().download(found))).isEqualTo(Reason.NO_PACKAGE);
        publish("0.2.0", 8, "zip", zip());
        Files.delete(program.resolve("Patchlight.exe"));
        Found zip = releases().check(ADDRESS);
        assertThat(releases().install(zip, releases().download(zip)).installed())
                .isEqualTo(Installed.ONLY_DOWNLOADED);
        assertThat(releases().back(() -> begun++)).isEmpty();
        assertThat(begun).isZero();
    }

    @Test
    void a_server_without_the_file_is_unreachable_and_leaves_nothing() {
        assertThat(Refused.by(() -> releases().check(ADDRESS))).isEqualTo(Reason.UNREACHABLE);
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
