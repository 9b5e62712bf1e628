package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.CommandRun;

/** What the files of the kit have in common: they call the program, and they lead to the guide and the findings. */
final class KitFiles {
    private static final Pattern CALL = Pattern.compile("(?:patchlight\\.exe|%PROGRAM%)\" (check [a-z0-9 -]++)");
    private static final Pattern ADDRESS =
            Pattern.compile("https://patchlight\\.example/(docs/(?:fleet|troubleshooting)\\.md)#([a-z-]++)");

    private KitFiles() {}

    /** Runs the one call of the program that a text has, on a simulated PC without a check. */
    static CommandRun run(Path home, String text) {
        Matcher call = CALL.matcher(text);
        assertThat(call.find()).isTrue();
        List<String> words = new ArrayList<>(List.of(call.group(1).strip().split(" ", -1)));
        assertThat(call.find()).isFalse();
        words.addAll(List.of("--simulate", "healthy"));
        return CommandRun.of(home, words.toArray(String[]::new));
    }

    /** Fails if an address doesn't lead to a heading of the guide or of the page of findings. */
    static void assertInGuide(String address) {
        Matcher page = ADDRESS.matcher(address);
        assertThat(page.matches()).as(address).isTrue();
        try {
            assertThat(Files.readAllLines(Path.of(page.group(1))))
                    .as(address)
                    .anyMatch(line -> line.startsWith("#") && anchor(line).equals(page.group(2)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
