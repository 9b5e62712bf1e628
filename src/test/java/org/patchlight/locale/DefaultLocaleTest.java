package org.patchlight.locale;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files, parsers and JSON are the same under each default locale. People with these locales have other digits, other
 * calendars, or another lower-case i.
 */
@Tag("slow")
class DefaultLocaleTest {
    private static final Pattern DATE = Pattern.compile("(?<![0-9A-Za-z-])(\\d{4})-\\d{2}-\\d{2}(?![0-9-])");
    private static final Pattern FOREIGN_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    @TempDir
    static Path folders;

    private static Path english;

    @BeforeAll
    static void runInEnglish() throws Exception {
        english = run("english", "-Duser.language=en", "-Duser.country=US");
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR,                   -Duser.language=tr -Duser.country=TR",
        "th-TH-u-ca-buddhist-nu-thai, -Duser.language=th -Duser.country=TH -Duser.variant=TH",
        "ar-EG,                   -Duser.language=ar -Duser.country=EG",
        "ar-SA-u-ca-islamic,      -Duser.language=ar -Duser.country=SA -Duser.extensions=u-ca-islamic-umalqura-nu-arab",
        "fa-IR,                   -Duser.language=fa -Duser.country=IR",
        "ja-JP-u-ca-japanese,     -Duser.language=ja -Duser.country=JP -Duser.variant=JP",
        "hi-IN-u-nu-deva,         -Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
    })
    void files_and_json_are_the_same_under_a_default_locale(String tag, String options) throws Exception {
        Path folder = run(tag, options.split(" ", -1));
        assertThat(Files.readString(folder.resolve("locale.txt"))).startsWith(tag.substring(0, 5));
        for (Map.Entry<String, String> text : texts(folder).entrySet()) {
            assertThat(text.getKey()).doesNotContainPattern(FOREIGN_DIGIT);
            assertThat(text.getValue()).as(text.getKey()).doesNotContainPattern(FOREIGN_DIGIT);
            Matcher date = DATE.matcher(text.getValue());
            while (date.find()) {
                assertThat(Integer.parseInt(date.group(1))).as(text.getKey()).isBetween(1601, 2199);
            }
        }
        for (String name : names(english.resolve("out"))) {
            compare(
                    name,
                    Files.readString(english.resolve("out/" + name)),
                    Files.readString(folder.resolve("out/" + name)));
        }
    }

    /** Times, ids and measured values differ between any two runs, so of most documents only their form is compared. */
    private static void compare(String name, String inEnglish, String other) {
        if (name.endsWith(".code")) {
            assertThat(other).as(name).isEqualTo(inEnglish);
        } else if (name.endsWith("-history") && !inEnglish.startsWith("{")) {
            assertThat(columns(other)).as(name).isEqualTo(columns(inEnglish));
        } else {
            assertThat(other).as(name).matches("[ -~\\s]*");
            JsonElement left = JsonParser.parseString(inEnglish);
            JsonElement right = JsonParser.parseString(other);
            assertThat(form(right)).as(name).isEqualTo(form(left));
            if (name.startsWith("11-") || name.endsWith("explain")) {
                assertThat(timeless(right)).as(name).isEqualTo(timeless(left));
            }
        }
    }

    private static String timeless(JsonElement document) {
        JsonObject json = document.getAsJsonObject().deepCopy();
        json.remove("time");
        return json.toString().replaceAll("\"[^\"]*/evidence/", "\"");
    }

    /** All names of members, with the ids, statuses and verdicts that they hold. */
    private static TreeSet<String> form(JsonElement element) {
        TreeSet<String> form = new TreeSet<>();
        form("", element, form);
        return form;
    }

    private static void form(String path, JsonElement element, TreeSet<String> form) {
        if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .entrySet()
                    .forEach(member -> form(path + "." + member.getKey(), member.getValue(), form));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> form(path + "[]", one, form));
        } else if (path.matches(".*\\.(id|status|verdict|severity|kind|code|outcome|fix|action)")) {
            form.add(path + "=" + element);
        } else {
            form.add(path);
        }
    }

    private static List<Integer> columns(String table) {
        return table.lines().map(line -> line.split(",", -1).length).toList();
    }

    /** Every file that the run left, those in zips too, by name. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names(folder)) {
            if (name.endsWith(".zip")) {
                try (ZipFile zip = new ZipFile(folder.resolve(name).toFile())) {
                    for (ZipEntry entry : zip.stream().toList()) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            texts.put(
                                    name + "!" + entry.getName(),
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
            } else if (!name.startsWith("evidence")) {
                texts.put(name, new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Path run(String name, String... options) throws Exception {
        Path folder = Files.createDirectories(folders.resolve(name));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocaleProgram.class.getName(),
                folder.toString()));
        Path log = folders.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return folder;
    }
}
