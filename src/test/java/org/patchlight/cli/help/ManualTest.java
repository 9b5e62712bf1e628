package org.patchlight.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.patchlight.casefile.CaseReader;
import org.patchlight.cli.CommandContext;
import org.patchlight.cli.CommonOptions;
import org.patchlight.cli.PatchlightCommand;
import org.patchlight.cli.Session;
import org.patchlight.words.Words;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * docs/man/patchlight.1 and docs/completion/patchlight.bash are those of the program as it is. Run with {@code
 * -Dmanual.write=true} to write them again.
 */
class ManualTest {
    private static final Path MANUAL = Path.of("docs", "man", "patchlight.1");
    private static final Path COMPLETION = Path.of("docs", "completion", "patchlight.bash");

    private final CommandLine program = PatchlightCommand.model(new NoPc());

    @Test
    void the_manual_page_is_that_of_the_commands() throws IOException {
        String page = new ManualPage(Words.of(Locale.ENGLISH, ZoneOffset.UTC)).of(program);
        assertThat(page.lines())
                .allMatch(line -> !line.startsWith("'") && line.chars().allMatch(c -> c < 127));
        assertThat(program.getSubcommands().keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy(command -> assertThat(page).contains(".SH \"patchlight " + command + "\""));
        compare(MANUAL, page);
    }

    @Test
    void the_completion_knows_each_command_and_option() throws IOException {
        String script = AutoComplete.bash("patchlight", program).replace("\r\n", "\n");
        assertThat(script).contains("--dry-run", "--simulate", "selftest", "--last");
        compare(COMPLETION, script);
    }

    private static void compare(Path file, String text) throws IOException {
        if (Boolean.getBoolean("manual.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("written with -Dmanual.write=true").hasContent(text);
    }

    private static final class NoPc implements CommandContext {
        @Override
        public Session open(CommonOptions options) {
            throw new AssertionError("no PC is opened");
        }

        @Override
        public OptionalInt tray(CommonOptions options) {
            throw new AssertionError("no tray is shown");
        }

        @Override
        public CaseReader caseReader() {
            throw new AssertionError("nothing is read");
        }

        @Override
        public List<String> scenarios() {
            return List.of();
        }
    }
}
