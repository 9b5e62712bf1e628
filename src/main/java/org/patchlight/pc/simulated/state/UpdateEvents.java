package org.patchlight.pc.simulated.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/**
 * The events of the update agent in the event log of a {@link Model}, with the channels, ids and fields of its manifests
 * in Windows 7 to 11.
 */
final class UpdateEvents {
    static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    static final String OPERATIONAL = AGENT + "/Operational";
    private static final String WINDOWS_UPDATE = "{9482f4b4-e343-43b6-b170-9a65bc822c77}";
    private static final int ERROR = 2;
    private static final int INFORMATION = 4;
    private static final int INSTALLED = 19;
    private static final int INSTALL_FAILED = 20;
    private static final int SEARCH_FAILED = 25;
    private static final int FOUND = 26;
    private static final int DOWNLOAD_FAILED = 31;
    private static final int DOWNLOADED = 41;
    private static final int INSTALL_STARTED = 43;

    private UpdateEvents() {}

    static void found(Model model, Instant at, int count) {
        write(model, OPERATIONAL, FOUND, INFORMATION, at, Map.of("updateCount", Integer.toString(count)));
    }

    static void searchFailed(Model model, Instant at, int code) {
        write(model, OPERATIONAL, SEARCH_FAILED, ERROR, at, Map.of("errorCode", hex(code)));
    }

    static void downloaded(Model model, Instant at, Update update) {
        write(model, OPERATIONAL, DOWNLOADED, INFORMATION, at, untitledOnSeven(model, update));
    }

    static void downloadFailed(Model model, Instant at, Update update, int code) {
        write(model, OPERATIONAL, DOWNLOAD_FAILED, ERROR, at, with(untitledOnSeven(model, update), code));
    }

    /** Windows 7 does not log it. */
    static void installStarted(Model model, Instant at, Update update) {
        if (model.version.isTenOrLater()) {
            write(model, SystemLog.CHANNEL, INSTALL_STARTED, INFORMATION, at, named(update));
        }
    }

    static void installed(Model model, Instant at, Update update) {
        write(model, SystemLog.CHANNEL, INSTALLED, INFORMATION, at, named(update));
    }

    static void installFailed(Model model, Instant at, Update update, int code) {
        write(model, SystemLog.CHANNEL, INSTALL_FAILED, ERROR, at, with(named(update), code));
    }

    /** Sorts the agent's records by time among the positions that they have; other records stay where they are. */
    static void sort(Model model) {
        List<Integer> positions = new ArrayList<>();
        for (int position = 0; position < model.events.size(); position++) {
            if (model.events.get(position).provider().equals(AGENT)) {
                positions.add(position);
            }
        }
        List<EventRecord> sorted = positions.stream()
                .map(model.events::get)
                .sorted(Comparator.comparing(EventRecord::time))
                .toList();
        for (int n = 0; n < positions.size(); n++) {
            long number = model.events.get(positions.get(n)).number();
            model.events.set(positions.get(n), numbered(sorted.get(n), number));
        }
    }

    private static EventRecord numbered(EventRecord event, long number) {
        return new EventRecord(
                event.channel(), event.provider(), event.id(), event.level(), event.time(), number, event.fields());
    }

    private static Map<String, String> named(Update update) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("updateTitle", update.title());
        fields.put("updateGuid", "{" + update.id().toLowerCase(Locale.ROOT) + "}");
        fields.put("updateRevisionNumber", Integer.toString(update.revision()));
        return fields;
    }

    /** Records of downloads have a title only since their second version, after Windows 7. */
    private static Map<String, String> untitledOnSeven(Model model, Update update) {
        Map<String, String> fields = named(update);
        if (!model.version.isTenOrLater()) {
            fields.remove("updateTitle");
        }
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, int code) {
        fields.put("errorCode", hex(code));
        return fields;
    }

    private static String hex(int code) {
        return String.format(Locale.ROOT, "0x%08x", code);
    }

    private static void write(Model model, String channel, int id, int level, Instant at, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        if (model.version.isTenOrLater()) {
            all.put("serviceGuid", WINDOWS_UPDATE);
        }
        long number = model.events.isEmpty()
                ? 1
                : model.events.get(model.events.size() - 1).number() + 1;
        model.events.add(new EventRecord(channel, AGENT, id, level, at, number, all));
    }
}
