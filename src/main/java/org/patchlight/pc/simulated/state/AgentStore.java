package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * The update agent's own history, in DataStore.edb beside {@link DownloadCache}: resetting the cache erases both. In the
 * model the file is text, one line for each entry.
 */
public final class AgentStore {
    private static final String HISTORY = "history";
    private static final String SEARCHED = "searched";
    private static final String DAMAGED = "damaged";
    private static final String SERVICE = "9482f4b4-e343-43b6-b170-9a65bc822c77";
    private static final int INSTALLATION = 1;
    private static final int SUCCEEDED = 2;
    private static final int FAILED = 4;
    private static final int FIELDS = 7;

    private AgentStore() {}

    /**
     * Adds an installation that ended.
     *
     * @param at when, by the PC's own clock
     * @param code the HRESULT; negative for a failure
     */
    public static void ended(Model model, Instant at, Update update, int code) {
        String result = Integer.toString(code < 0 ? FAILED : SUCCEEDED);
        append(
                model,
                at,
                String.join(
                        "\t",
                        HISTORY,
                        at.toString(),
                        result,
                        Integer.toString(code),
                        update.id(),
                        Integer.toString(update.revision()),
                        update.title()));
    }

    static void searched(Model model, Instant at) {
        append(model, at, SEARCHED + "\t" + at);
    }

    /** Damages the store: every installation fails with this HRESULT until Windows creates a new store. */
    public static void damage(Model model, Instant at, int code) {
        append(model, at, DAMAGED + "\t" + code);
    }

    /** The HRESULT with which a damaged store fails installations; 0 if the store is intact. */
    public static int damage(Model model) {
        return lines(model, DAMAGED)
                .map(line -> Integer.parseInt(line.substring(line.indexOf('\t') + 1)))
                .findFirst()
                .orElse(0);
    }

    /** At most so many installations of the history, newest first. */
    public static List<AgentEntry> newestFirst(Model model, int most) {
        boolean ten = model.version.isTenOrLater();
        return lines(model, HISTORY)
                .map(line -> entry(line.split("\t", FIELDS), ten))
                .sorted(Comparator.comparing(AgentEntry::time).reversed())
                .limit(most)
                .toList();
    }

    /** When a search and an installation last succeeded; null if never. */
    public static AgentMemory.Results results(Model model) {
        Instant searched = lines(model, SEARCHED)
                .map(line -> Instant.parse(line.substring(line.indexOf('\t') + 1)))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant installed = newestFirst(model, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.resultCode() == SUCCEEDED)
                .map(AgentEntry::time)
                .findFirst()
                .orElse(null);
        return new AgentMemory.Results(searched, installed);
    }

    private static AgentEntry entry(String[] fields, boolean ten) {
        int code = Integer.parseInt(fields[3]);
        return new AgentEntry(
                INSTALLATION,
                Integer.parseInt(fields[2]),
                code,
                code,
                Instant.parse(fields[1]),
                fields[4].toLowerCase(Locale.ROOT),
                Integer.parseInt(fields[5]),
                fields[6],
                SERVICE,
                ten ? "UpdateOrchestrator" : "AutomaticUpdates");
    }

    private static Stream<String> lines(Model model, String kind) {
        return text(model).lines().filter(line -> line.startsWith(kind + "\t"));
    }

    private static void append(Model model, Instant at, String line) {
        model.files.write(WindowsFolders.DATA_STORE, (text(model) + line + "\n").getBytes(UTF_8), at);
    }

    private static String text(Model model) {
        @Nullable FileNode store = model.files.find(WindowsFolders.DATA_STORE);
        return store == null ? "" : new String(store.content(), UTF_8);
    }
}
