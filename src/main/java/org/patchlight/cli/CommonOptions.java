package org.patchlight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.advice.Suggestions;
import org.patchlight.health.Message;
import org.patchlight.words.Languages;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its own arguments. */
public final class CommonOptions {
    static final String AUTO = "auto";
    static final String ALWAYS = "always";
    static final List<String> COLOURS = List.of(AUTO, ALWAYS, "never");

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--simulate", scope = ScopeType.INHERIT, paramLabel = "SCENARIO")
    @Nullable String simulate;

    @Option(names = "--pc", scope = ScopeType.INHERIT, paramLabel = "FILE")
    @Nullable Path pcFile;

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR")
    @Nullable Path home;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "TAG")
    @Nullable String language;

    @Option(names = "--color", scope = ScopeType.INHERIT, paramLabel = "WHEN")
    String color = AUTO;

    @Option(names = "--tray", scope = ScopeType.INHERIT, paramLabel = "KIND")
    String tray = "auto";

    @Option(names = "--toast", scope = ScopeType.INHERIT, paramLabel = "KIND")
    String toast = "auto";

    /** The servers of {@code clock --server}; empty to use those in the settings. */
    List<String> servers = List.of();

    /** What is wrong with these options; empty if nothing is. The wrong ones are left out from then on. */
    Optional<Message> mistake() {
        if (quiet && verbose) {
            return Optional.of(Message.of("cli.quiet-or-verbose"));
        }
        if (language != null && Languages.parse(language).isEmpty()) {
            return Optional.of(Message.of("cli.language.unknown", language));
        }
        if (COLOURS.contains(color)) {
            return Optional.empty();
        }
        String wrong = color;
        color = AUTO;
        return Optional.of(Message.of("cli.option.kind", wrong, "--color", String.join(", ", COLOURS)));
    }

    /** The language of texts: the one that was asked for, if there are texts in it, else English. JSON is English. */
    Locale locale() {
        return Optional.ofNullable(json ? null : language)
                .flatMap(Languages::parse)
                .filter(Languages::isSpoken)
                .orElse(Locale.ENGLISH);
    }

    /** Says that there are no texts in the language that was asked for. */
    Optional<Message> missingLanguage() {
        return Optional.ofNullable(language)
                .flatMap(Languages::parse)
                .filter(locale -> !Languages.isSpoken(locale))
                .map(locale -> Message.of("cli.language.missing", locale.getDisplayLanguage(Locale.ENGLISH)));
    }

    /**
     * Refuses scenarios that don't exist.
     *
     * @param known the names of those that do
     */
    void checkScenarios(List<String> known) throws CommandFailure {
        if (simulate == null) {
            return;
        }
        for (String name : simulate.split("\\+", -1)) {
            if (!known.contains(name)) {
                List<String> near = Suggestions.near(name, known);
                throw near.isEmpty()
                        ? CommandFailure.usage("cli.scenario.unknown", name)
                        : CommandFailure.usage("cli.scenario.suggested", name, String.join(", ", near));
            }
        }
    }

    /** What a person types to run a command on the same PC. */
    String typed(String command) {
        StringBuilder line = new StringBuilder("patchlight ").append(command);
        if (pcFile != null) {
            line.append(" --pc ").append(quoted(pcFile.toString()));
        } else if (simulate != null) {
            line.append(" --simulate ").append(quoted(simulate));
        }
        return home == null ? line.toString() : line + " --home " + quoted(home.toString());
    }

    private static String quoted(String value) {
        return value.indexOf(' ') < 0 ? value : '"' + value + '"';
    }

    /** Whether to print JSON. */
    public boolean json() {
        return json;
    }

    /** The scenario of the simulated PC; null if none was given. */
    public @Nullable String simulate() {
        return simulate;
    }

    /** The file that stores the simulated PC; null if none was given. */
    public @Nullable Path pcFile() {
        return pcFile;
    }

    /** The folder for settings, history, journal and logs; null for the default folder. */
    public @Nullable Path home() {
        return home;
    }

    /** Whether to print evidence and to log more. */
    public boolean verbose() {
        return verbose;
    }

    /** Whether to print results only. */
    public boolean quiet() {
        return quiet;
    }

    /** The language tag; null for English. */
    public @Nullable String language() {
        return language;
    }

    /** The kind of tray icon: auto, native, dorkbox or awt. */
    public String tray() {
        return tray;
    }

    /** The kind of notification: auto, native, balloon or window. */
    public String toast() {
        return toast;
    }

    /** The time servers to ask; empty to use those in the settings. */
    public List<String> servers() {
        return servers;
    }
}
