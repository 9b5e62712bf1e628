package org.patchlight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.patchlight.CommandRun;

/** What a run of {@code analyze} or {@code check} with {@code --json} said, and claims about it. */
final class Verdict {
    private static final List<String> STATUSES = List.of("healthy", "attention", "problem", "unknown");
    private static final List<Integer> EXIT_CODES = List.of(0, 1, 1, 3);

    private final CommandRun run;
    private final JsonObject json;

    Verdict(CommandRun run) {
        this.run = run;
        this.json = run.json();
    }

    String status() {
        return json.get("status").getAsString();
    }

    /** One of these statuses, with the exit code that belongs to it. */
    Verdict is(String... statuses) {
        assertThat(status()).as(run.out()).isIn((Object[]) statuses);
        assertThat(run.exitCode()).isEqualTo(EXIT_CODES.get(STATUSES.indexOf(status())));
        return this;
    }

    /** The kinds of the sources, in any order. */
    Verdict ofKind(String... kinds) {
        assertThat(CommandRun.strings(json.getAsJsonArray("sources"), "kind")).containsExactlyInAnyOrder(kinds);
        return this;
    }

    /** Exactly one failure, with these members written as {@code member=value}; {@code null} for no value. */
    Verdict oneFailure(String... members) {
        assertThat(failures()).as(run.out()).hasSize(1);
        return failure(members);
    }

    /** The first failure has these members. */
    Verdict failure(String... members) {
        JsonObject failure = failures().get(0);
        for (String member : members) {
            String name = member.substring(0, member.indexOf('='));
            assertThat(name + "=" + text(failure.get(name))).isEqualTo(member);
        }
        return this;
    }

    Verdict noFailure() {
        assertThat(failures()).isEmpty();
        return this;
    }

    /** The only failure stands in this many other files, too. */
    Verdict alsoIn(int files) {
        assertThat(failures().get(0).getAsJsonArray("alsoIn")).hasSize(files);
        return this;
    }

    Verdict latest(String outcome) {
        assertThat(text(json.getAsJsonObject("latest").get("outcome"))).isEqualTo(outcome);
        return this;
    }

    Verdict latest(String outcome, String time) {
        assertThat(text(json.getAsJsonObject("latest").get("time"))).isEqualTo(time);
        return latest(outcome);
    }

    Verdict finds(String... ids) {
        assertThat(ids()).contains(ids);
        return this;
    }

    Verdict findsNot(String... ids) {
        assertThat(ids()).doesNotContain(ids);
        return this;
    }

    /** At least one of these fixes is offered. */
    Verdict offers(String... fixes) {
        assertThat(fixes()).containsAnyOf(fixes);
        return this;
    }

    Verdict offersNot(String... fixes) {
        assertThat(fixes()).doesNotContain(fixes);
        return this;
    }

    Verdict offersNothing() {
        assertThat(fixes()).isEmpty();
        return this;
    }

    /** These words are somewhere in the JSON, in any case. */
    Verdict shows(String... words) {
        assertThat(words().toLowerCase(Locale.ROOT))
                .contains(Arrays.stream(words)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
        return this;
    }

    Verdict hides(String... words) {
        assertThat(words().toLowerCase(Locale.ROOT))
                .doesNotContain(Arrays.stream(words)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
        return this;
    }

    /** The text of what is unknown is about the clock, not about updates. */
    Verdict speaksOfTheClock() {
        String texts = objects("findings").stream()
                .map(finding -> text(finding.get("title")) + " " + text(finding.get("meaning")))
                .collect(Collectors.joining(" "));
        assertThat(texts).containsIgnoringCase("clock").doesNotContain("update attempt", "whether updates");
        return this;
    }

    JsonObject json() {
        return json;
    }

    /**
     * What no form of a copy may change: status, exit code, kinds, failures, findings, fixes, and the latest attempt.
     * Times, paths, counts of records and the note on unreadable lines aren't part of it. Nor is how often a failure
     * is listed, because two records without a time may be two attempts.
     */
    String essence() {
        return "%s %s%nkinds %s%nfailures %s%nfindings %s%nfixes %s%nlatest %s"
                .formatted(
                        status(),
                        run.exitCode(),
                        new TreeSet<>(CommandRun.strings(json.getAsJsonArray("sources"), "kind")),
                        failures().stream()
                                .map(Verdict::essence)
                                .distinct()
                                .sorted()
                                .toList(),
                        ids().stream()
                                .filter(id -> !id.equals("update-source-unread"))
                                .distinct()
                                .sorted()
                                .toList(),
                        new TreeSet<>(fixes()),
                        text(json.getAsJsonObject("latest").get("outcome")));
    }

    private static String essence(JsonObject failure) {
        return Stream.of("code", "rootCode", "kind", "class", "title", "kb", "updateId", "healed")
                .map(member -> text(failure.get(member)))
                .collect(Collectors.joining("|"));
    }

    List<String> ids() {
        return run.findingIds();
    }

    private List<String> fixes() {
        List<String> fixes = new ArrayList<>();
        for (String array : List.of("findings", "causes")) {
            for (JsonObject finding : objects(array)) {
                if (finding.has("fixes")) {
                    finding.getAsJsonArray("fixes").forEach(fix -> fixes.add(fix.getAsString()));
                }
            }
        }
        return fixes;
    }

    private List<JsonObject> failures() {
        return objects("failures");
    }

    private List<JsonObject> objects(String array) {
        return json.has(array)
                ? StreamSupport.stream(json.getAsJsonArray(array).spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
    }

    /** All strings of the document, without the escapes of JSON. */
    private String words() {
        StringBuilder words = new StringBuilder();
        collect(json, words);
        return words.toString();
    }

    private static void collect(JsonElement element, StringBuilder words) {
        if (element instanceof JsonPrimitive primitive) {
            words.append(primitive.getAsString()).append('\n');
        } else if (element instanceof JsonArray array) {
            array.forEach(item -> collect(item, words));
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> collect(entry.getValue(), words));
        }
    }

    private static String text(JsonElement element) {
        return Objects.requireNonNull(element).isJsonNull() ? "null" : element.getAsString();
    }
}
