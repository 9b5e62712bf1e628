package org.patchlight.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its own arguments. */
public final class CommonOptions {
    static final String AUTO = "auto";
    static final String ALWAYS = "always";
    static final List<String> COLOURS = List.of(AUTO, ALWAYS, "never");

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document and nothing else.")
    boolean json;

    @Option(
            names = "--simulate",
            scope = ScopeType.INHERIT,
            paramLabel = "SCENARIO",
            description = "Use a simulated PC; join several scenarios with +. 'list' names them.")
    @Nullable String simulate;

    @Option(
            names = "--pc",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Keep the simulated PC in FILE.")
    @Nullable Path pcFile;

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Keep settings, history, journal and logs in DIR.")
    @Nullable Path home;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results only.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print evidence, and log more.")
    boolean verbose;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "TAG",
            description = "The language of texts, such as en.")
    @Nullable String language;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            description = "Use colours: auto, always or never.")
    String color = AUTO;

    @Option(
            names = "--tray",
            scope = ScopeType.INHERIT,
            paramLabel = "KIND",
            description = "The tray icon: auto, native, dorkbox or awt.")
    String tray = "auto";

    @Option(
            names = "--toast",
            scope = ScopeType.INHERIT,
            paramLabel = "KIND",
            description = "The notices: auto, balloon or window.")
    String toast = "auto";

    /** The servers of {@code clock --server}; empty to use those in the settings. */
    List<String> servers = List.of();

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

    /** The kind of notification: auto, balloon or window. */
    public String toast() {
        return toast;
    }

    /** The time servers to ask; empty to use those in the settings. */
    public List<String> servers() {
        return servers;
    }
}
