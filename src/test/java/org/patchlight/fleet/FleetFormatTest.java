package org.patchlight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.CommandRun;
import org.patchlight.fleet.format.FleetFormat;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;

/** Each format says the same verdict in its own words. */
class FleetFormatTest {
    private static final Pattern SERIES =
            Pattern.compile("([a-z_]++)(?:\\{([a-z]++=\"[^\"]*+\"(?:,[a-z]++=\"[^\"]*+\")*+)\\})? (-?[0-9.]++)");

    private static final Map<Status, Integer> PLUGIN =
            Map.of(Status.HEALTHY, 0, Status.ATTENTION, 1, Status.PROBLEM, 2, Status.UNKNOWN, 3);

    @TempDir
    Path home;

    static Stream<String> scenarios() {
        return Stream.of(
                "healthy",
                "clock-behind",
                "clock-behind+update-files-missing",
                "driver-problem",
                "restart-pending",
                "offline",
                "managed-pc",
                "firewall-blocks-updates");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_format_says_the_verdict_of_the_check(String scenario) {
        Path pc = home.resolve("pc.json");
        String verdict = CommandRun.of(home, "check", "--simulate", scenario, "--pc", pc.toString(), "--json")
                .json()
                .get("status")
                .getAsString();
        Status status = Status.valueOf(verdict.toUpperCase(Locale.ROOT));
        for (FleetFormat format : FleetFormat.values()) {
            CommandRun run = CommandRun.of(home, "check", "--pc", pc.toString(), "--format", format.id(), "--cached");
            assertThat(run.exitCode()).as("%s: %s", format, run.err()).isEqualTo(format.exitCode(status));
            assertThat(said(format, run.out())).as("%s: %s", format, run.out()).isEqualTo(status);
        }
    }

    private static Status said(FleetFormat format, String text) {
        return switch (format) {
            case NAGIOS ->
                ofPlugin(List.of("OK", "WARNING", "CRITICAL", "UNKNOWN").indexOf(text.split("[ :]", 3)[1]));
            case INTUNE -> id(text.replaceAll("(?s)^patchlight=([a-z]+);.*", "$1"));
            case COMPLIANCE -> id(json(text).get("PatchlightStatus").getAsString());
            case PROMETHEUS ->
                Stream.of(Status.values())
                        .filter(status ->
                                text.contains("patchlight_status{subject=\"pc\",status=\"" + status.id() + "\"} 1\n"))
                        .findFirst()
                        .orElseThrow();
            case ZABBIX -> ofPlugin(json(text).get("statusCode").getAsInt());
            case CHECKMK -> ofPlugin(Integer.parseInt(text.substring(0, 1)));
            case OTLP -> ofOtlp(json(text));
        };
    }

    private static Status ofOtlp(JsonObject data) {
        for (var metric : data.getAsJsonArray("resourceMetrics")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("scopeMetrics")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("metrics")) {
            if (!metric.getAsJsonObject().get("name").getAsString().equals("patchlight_status")) {
                continue;
            }
            for (var point : metric.getAsJsonObject().getAsJsonObject("gauge").getAsJsonArray("dataPoints")) {
                String labels = point.getAsJsonObject().get("attributes").toString();
                if (labels.contains("\"pc\"")
                        && point.getAsJsonObject().get("asDouble").getAsDouble() == 1) {
                    return Stream.of(Status.values())
                            .filter(status -> labels.contains("\"" + status.id() + "\""))
                            .findFirst()
                            .orElseThrow();
                }
            }
        }
        throw new AssertionError("no status in " + data);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_text_of_prometheus_has_its_form_and_no_series_twice(String scenario) {
        String text = CommandRun.of(home, "check", "--simulate", scenario, "--format", "prometheus")
                .out();
        Set<String> series = new HashSet<>();
        List<String> names = new ArrayList<>();
        assertThat(text).endsWith("\n");
        text.lines().forEach(line -> {
            if (line.startsWith("# TYPE ")) {
                names.add(line.split(" ", -1)[2]);
            } else if (!line.startsWith("# HELP ")) {
                var parts = SERIES.matcher(line);
                assertThat(parts.matches()).as(line).isTrue();
                assertThat(names.get(names.size() - 1)).isEqualTo(parts.group(1));
                assertThat(series.add(parts.group(1) + parts.group(2))).as(line).isTrue();
            }
        });
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(series).hasSizeLessThan(40);
    }

    @Test
    void the_detection_of_intune_is_one_short_ascii_line() {
        List<PcState.Problem> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(new PcState.Problem(
                    "finding-" + i,
                    Severity.PROBLEM,
                    "Zeit \u00e4 \u65e5 | \r\n und eine lange Zeile",
                    null,
                    null,
                    null));
        }
        PcState state = new PcState(
                Instant.parse("2026-03-04T05:06:07.9Z"), "1", Status.PROBLEM, Map.of(), null, null, null, many);
        String line = FleetFormat.INTUNE.text(state, Instant.parse("2026-03-04T05:07:07Z"));
        assertThat(line).startsWith("patchlight=problem; checked=2026-03-04T05:06:07Z; finding-0: Zeit ?");
        assertThat(line.length()).isLessThanOrEqualTo(1001);
        assertThat(line.lines()).hasSize(1);
        assertThat(line.chars().allMatch(letter -> letter < 0x7f)).isTrue();
        assertThat(FleetFormat.NAGIOS
                        .text(state, state.time())
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .matches("[^|]*\\|[^|]*");
    }

    @ParameterizedTest
    @EnumSource(FleetFormat.class)
    void without_a_check_nothing_is_known(FleetFormat format) {
        CommandRun run = CommandRun.of(home, "check", "--simulate", "healthy", "--format", format.id(), "--cached");
        assertThat(said(format, run.out())).isEqualTo(Status.UNKNOWN);
        assertThat(run.exitCode()).isEqualTo(format.exitCode(Status.UNKNOWN));
    }

    @Test
    void only_an_issue_lets_intune_remediate() {
        assertThat(FleetFormat.INTUNE.exitCode(Status.HEALTHY)).isZero();
        assertThat(FleetFormat.INTUNE.exitCode(Status.UNKNOWN)).isNotEqualTo(1).isNotZero();
        assertThat(FleetFormat.INTUNE.exitCode(Status.ATTENTION)).isEqualTo(1);
        assertThat(FleetFormat.INTUNE.exitCode(Status.PROBLEM)).isEqualTo(1);
    }

    @Test
    void a_state_that_is_too_old_or_from_the_future_is_unknown() throws IOException {
        Path pc = home.resolve("pc.json");
        CommandRun.of(home, "check", "--simulate", "healthy", "--pc", pc.toString());
        Path file;
        try (Stream<Path> files = Files.walk(home)) {
            file = files.filter(path -> path.endsWith("state.json")).findFirst().orElseThrow();
        }
        String[] cached = {"check", "--pc", pc.toString(), "--format", "nagios", "--cached", "--max-age", "60"};
        assertThat(CommandRun.of(home, cached).exitCode()).isZero();
        String text = Files.readString(file);
        String time = JsonParser.parseString(text).getAsJsonObject().get("time").getAsString();
        for (long seconds : new long[] {-3700, 3700}) {
            Files.writeString(
                    file,
                    text.replace(time, Instant.parse(time).plusSeconds(seconds).toString()));
            assertThat(CommandRun.of(home, cached).exitCode()).as("%s", seconds).isEqualTo(3);
        }
        for (String damaged : List.of("", "{", "{\"schema\": 2}", text.replace("healthy", "great"))) {
            Files.writeString(file, damaged);
            assertThat(CommandRun.of(home, cached).exitCode()).as(damaged).isEqualTo(3);
        }
    }

    @Test
    void the_state_that_was_kept_is_the_state_that_is_read() throws IOException {
        PcState state = new PcState(
                Instant.parse("2026-03-04T05:06:07.891Z"),
                "0.1.0",
                Status.ATTENTION,
                Map.of(
                        Subject.CLOCK,
                        Status.HEALTHY,
                        Subject.UPDATES,
                        Status.ATTENTION,
                        Subject.DEVICES,
                        Status.UNKNOWN),
                -0.25,
                0.002,
                Instant.parse("2026-03-01T00:00:00Z"),
                List.of(
                        new PcState.Problem("a", Severity.ATTENTION, "t", Instant.EPOCH, "you", "Do it."),
                        new PcState.Problem("b", Severity.UNKNOWN, "u", null, null, null)));
        PcStateFile.in(home).keep(state);
        assertThat(PcStateFile.in(home).read()).contains(state);
    }

    @Test
    void a_file_for_another_reader_is_replaced_as_a_whole() throws IOException {
        Path file = home.resolve("patchlight.prom");
        Files.writeString(file, "old");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        CommandRun run = CommandRun.of(
                home, "check", "--simulate", "clock-behind", "--format", "prometheus", "--output", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("# HELP patchlight_info")
                .doesNotContain("\r")
                .endsWith("\n");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(CommandRun.of(
                                home,
                                "check",
                                "--simulate",
                                "healthy",
                                "--format",
                                "otlp",
                                "--output",
                                home.resolve("none/x").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "check --format html, not a value",
        "check --cached, need --format",
        "check --output x, need --format",
        "check --format nagios --json, Choose either",
        "check --format nagios --max-age 5, needs --cached",
        "check --format nagios --cached --max-age 0, at least 1"
    })
    void wrong_words_are_refused(String words, String said) {
        CommandRun run = CommandRun.of(home, words.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err() + run.out()).contains(said);
    }

    private static Status ofPlugin(int code) {
        return PLUGIN.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Status id(String id) {
        return Status.valueOf(id.strip().toUpperCase(Locale.ROOT));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
