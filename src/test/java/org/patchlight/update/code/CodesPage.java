package org.patchlight.update.code;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.words.Words;

/** Writes {@code docs/codes.md} from the catalogue of codes and the table of routes. */
final class CodesPage {
    static final Path FILE = Path.of("docs", "codes.md");
    static final String COMMAND = "mvn -o -q -Dtest=CodesPageTest -Dcodes.write=true test";

    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    private final List<String> lines = new ArrayList<>();

    String text() {
        lines.clear();
        add("# Result codes");
        add("");
        add(
                "What each result code of Windows Update means, why it occurs and what helps. A test generates this page from");
        add(
                "`error-codes.tsv`, `windows-codes.tsv`, `fix-routing.tsv` and `update.properties`. To change it, edit those");
        add("and run");
        add("`" + COMMAND + "`.");
        add("The command `patchlight explain CODE` shows the same for one code, in any spelling.");
        add("");
        causes();
        routes();
        families();
        return String.join("\n", lines) + "\n";
    }

    private void causes() {
        add("## Causes");
        add("| cause | why | what to do |");
        add("|---|---|---|");
        Set<FailureCause> causes =
                FixRouting.rows().stream().map(Route::cause).collect(Collectors.toCollection(LinkedHashSet::new));
        causes.forEach(cause -> row(code(cause.id()), words.say(cause.title()), words.say(cause.advice())));
        add("");
    }

    private void routes() {
        add("## From code to cause");
        add(
                "The most specific rows for a code count; of these, the first whose condition is met. [G] marks an educated guess.");
        add("");
        add("| codes | when | cause | fixes | source |");
        add("|---|---|---|---|---|");
        for (Route route : FixRouting.rows()) {
            row(
                    String.join(" ", route.codes()),
                    route.when().map(words::say).orElse(""),
                    code(route.cause().id()),
                    fixes(route.fixes()),
                    route.source());
        }
        add("");
    }

    private void families() {
        Map<String, List<ErrorCatalogue.Entry>> byFamily = ErrorCatalogue.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.code().toString()))
                .collect(Collectors.groupingBy(ErrorCatalogue.Entry::family, TreeMap::new, Collectors.toList()));
        byFamily.forEach((family, entries) -> {
            add("## " + family + ": " + words.say("update.family." + family));
            add("| code | symbol | meaning | causes | fixes |");
            add("|---|---|---|---|---|");
            entries.forEach(this::entry);
            add("");
        });
        others();
    }

    /** The table of rare codes would make the page ten times as long. */
    private void others() {
        add("## All other codes of Windows");
        add("`windows-codes.tsv` has symbol and meaning of these codes too; `patchlight explain CODE` shows them.");
        add("");
        add("| codes | entries |");
        add("|---|---|");
        TableResource.rows(WindowsCodes.class, "windows-codes.tsv", 4).stream()
                .collect(Collectors.groupingBy(
                        cells -> cells.get(0).substring(0, 6), TreeMap::new, Collectors.counting()))
                .forEach((start, count) -> row(start + "xxxx", count.toString()));
    }

    private void entry(ErrorCatalogue.Entry entry) {
        Routing routing = FixRouting.of(entry.code(), Circumstances.NONE);
        String causes = routing.possible().stream()
                .map(route -> route.cause().id())
                .distinct()
                .collect(Collectors.joining(", "));
        row(entry.code().toString(), entry.symbol(), entry.meaning(), causes, fixes(routing.fixes()));
    }

    private static String fixes(List<String> fixes) {
        return fixes.isEmpty() ? "-" : String.join(", ", fixes);
    }

    private static String code(String id) {
        return "`" + id + "`";
    }

    private void row(String... cells) {
        add(Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void add(String line) {
        lines.add(line);
    }
}
