package org.patchlight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.evidence.Zips;

/**
 * How evidence was copied changes no verdict. The ordinary run takes a few forms for each case; {@code
 * -Dpatchlight.copies=ROUNDS} takes all of them, so many times.
 */
class CopyFormsTest {
    private static final int ROUNDS = Integer.getInteger("patchlight.copies", 0);
    private static final long SEED = Long.getLong("patchlight.copies.seed", 13);

    /** Forms that do change what a case proves, each with its reason. */
    private static final Map<String, Set<CopyForm>> EXCEPT = Map.of(
            // The source goes by the order of its events, and the copy ends in one that got no time.
            "event/time-recovered.xml", EnumSet.of(CopyForm.RECORDS_TWICE),
            // Two lines with a KB look like a list of updates. The verdict stays unknown, with another kind.
            "tool/code-in-an-exception.txt", EnumSet.of(CopyForm.RECORDS_TWICE),
            // Tables and bars after some signs of quotation are not read; the verdict becomes unknown.
            "tool/dism-unknown-code.txt", EnumSet.of(CopyForm.QUOTED),
            "tool/service-deleted.txt", EnumSet.of(CopyForm.QUOTED),
            "tool/services-table.txt", EnumSet.of(CopyForm.QUOTED),
            "tool/table-without-code.txt", EnumSet.of(CopyForm.QUOTED));

    /** Its failure is in the last line only. Cut before the result, that line shows none. */
    private static final String FAILS_IN_ITS_LAST_LINE = "tool/table-without-code.txt";

    private int copies;

    @TempDir
    Path folder;

    static List<EvidenceCase> cases() {
        return EvidenceCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_form_of_a_copy_changes_no_verdict(EvidenceCase given) throws IOException {
        Random random = new Random(SEED + given.name().hashCode());
        Map<String, String> texts = given.texts();
        String expected = essence(CopyForm.utf8(texts, text -> text), false);
        List<String> differences = new ArrayList<>();
        for (int round = 0; round < Math.max(1, ROUNDS); round++) {
            for (CopyForm form : forms(given, random)) {
                boolean zipped = random.nextInt(4) == 0;
                String actual = essence(form.of(texts, random), zipped);
                if (!actual.equals(expected)) {
                    differences.add(form + (zipped ? " in a zip: " : ": ") + actual);
                }
            }
        }
        if (ROUNDS > 0) {
            System.out.println(given + ": copies " + copies);
        }
        assertThat(differences).as(expected).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_torn_copy_never_turns_a_failure_into_health(EvidenceCase given) throws IOException {
        Random random = new Random(SEED * 31 + given.name().hashCode());
        Map<String, String> texts = given.texts();
        String expected = essence(CopyForm.utf8(texts, text -> text), false);
        boolean fails = !expected.startsWith("healthy") && !given.name().equals(FAILS_IN_ITS_LAST_LINE);
        for (int round = 0; fails && round < 2 + ROUNDS; round++) {
            Map<String, byte[]> torn = CopyForm.utf8(texts, text -> {
                String line = text.stripTrailing();
                int last = line.lastIndexOf('\n') + 1;
                return line.substring(0, last + random.nextInt(line.length() - last + 1));
            });
            assertThat(essence(torn, false))
                    .as(() -> new String(torn.values().iterator().next(), StandardCharsets.UTF_8))
                    .doesNotStartWith("healthy");
        }
    }

    private static Set<CopyForm> forms(EvidenceCase given, Random random) {
        Set<CopyForm> forms = EnumSet.allOf(CopyForm.class);
        forms.removeAll(EXCEPT.getOrDefault(given.name(), Set.of()));
        while (ROUNDS == 0 && forms.size() > 3) {
            forms.remove(List.copyOf(forms).get(random.nextInt(forms.size())));
        }
        return forms;
    }

    private String essence(Map<String, byte[]> files, boolean zipped) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy" + copies++));
        List<Path> paths = new ArrayList<>();
        if (zipped) {
            List<Object> entries = new ArrayList<>();
            files.forEach((name, content) -> entries.addAll(List.of(name, content)));
            paths.add(Files.write(copy.resolve("evidence.zip"), Zips.of(entries.toArray())));
        } else {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                paths.add(Files.write(copy.resolve(file.getKey()), file.getValue()));
            }
        }
        return EvidenceCase.analyze(folder.resolve("home"), paths).essence();
    }
}
