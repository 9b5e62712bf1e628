package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The user guide: short pages, links and pictures that exist, and names as they are on the screen. */
class UserGuideTest {
    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Path PICTURES = GUIDE.resolve(Path.of("images", "en"));
    private static final int MOST_LINES = 60;
    private static final int MOST_WORDS = 400;
    private static final long LARGEST_PICTURE = 60 * 1024;

    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)|(?:src|srcset)=\"([^\" ]+)[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<!\\*)\\*([^*\n]+)\\*(?!\\*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+\\}");

    @Test
    void every_link_and_picture_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : links(page)) {
                if (!Files.exists(GUIDE.resolve(target).normalize())) {
                    missing.add(page.getFileName() + ": " + target);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_page_and_every_picture_is_linked() throws IOException {
        Set<String> linked = new TreeSet<>();
        for (Path page : pages()) {
            linked.addAll(links(page));
        }
        assertThat(linked)
                .containsAll(pages().stream()
                        .map(page -> page.getFileName().toString())
                        .filter(name -> !name.equals("README.md"))
                        .toList());
        assertThat(linked)
                .containsAll(pictures().stream()
                        .map(picture -> "images/en/" + picture.getFileName())
                        .toList());
        assertThat(Files.readString(Path.of("README.md"))).contains("(docs/guide/README.md)");
    }

    @Test
    void every_name_in_italics_is_on_the_screen() throws IOException {
        List<Pattern> texts = texts();
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            for (String name : names(prose(page))) {
                if (texts.stream().noneMatch(text -> text.matcher(name).matches())) {
                    unknown.add(page.getFileName() + ": " + name);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void a_name_that_no_window_shows_is_found() throws IOException {
        List<Pattern> texts = texts();
        assertThat(names("Select *Repair everything*, then *Fix 3 problems*."))
                .containsExactly("Repair everything", "Fix 3 problems");
        assertThat(texts).noneMatch(text -> text.matcher("Repair everything").matches());
        assertThat(texts).anyMatch(text -> text.matcher("Fix 3 problems").matches());
    }

    @Test
    void a_page_is_at_most_a_screen_and_a_half() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readAllLines(page)).as("%s", page).hasSizeLessThanOrEqualTo(MOST_LINES);
            assertThat(prose(page).split("\\s+")).as("%s", page).hasSizeLessThanOrEqualTo(MOST_WORDS);
        }
    }

    @Test
    void pictures_are_small_and_few() throws IOException {
        assertThat(pictures()).hasSizeBetween(1, 25);
        for (Path picture : pictures()) {
            assertThat(Files.size(picture)).as("%s", picture).isLessThanOrEqualTo(LARGEST_PICTURE);
        }
    }

    private static List<Path> pages() throws IOException {
        return files(GUIDE, ".md");
    }

    private static List<Path> pictures() throws IOException {
        return files(PICTURES, ".png");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(target -> !target.startsWith("http"))
                .toList();
    }

    private static String prose(Path page) throws IOException {
        return CODE.matcher(Files.readString(page)).replaceAll(" ");
    }

    private static List<String> names(String prose) {
        return NAME.matcher(prose)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    /** Every text of the bundles, with anything for its arguments; and the label of a text that ends with an argument. */
    private static List<Pattern> texts() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path file : files(Path.of("src", "main", "resources", "org", "patchlight", "words"), ".properties")) {
            String name = file.getFileName().toString().replace(".properties", "");
            if (!name.contains("_")) {
                ResourceBundle bundle = ResourceBundle.getBundle("org.patchlight.words." + name, Locale.ROOT);
                bundle.keySet().forEach(key -> all.add(shown(bundle.getString(key))));
            }
        }
        return all.stream()
                .flatMap(text -> Stream.of(text, text.replaceFirst(": \\{0\\}$", "")))
                .filter(text -> !ARGUMENT.matcher(text).replaceAll("").matches("[\\p{P}\\s]*"))
                .map(UserGuideTest::pattern)
                .toList();
    }

    private static String shown(String text) {
        return text.replace("''", "'").replace("&", "").replace('\u00a0', ' ');
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(ARGUMENT.splitAsStream(text).map(Pattern::quote).collect(Collectors.joining(".+"))
                + (text.endsWith("}") ? ".+" : ""));
    }
}
