package org.patchlight.pc.windows.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.OfferedUpdate;

/**
 * Reads the history and the offers of the update agent ({@code wuapi.dll}). It changes nothing, and never makes the
 * agent contact a server.
 */
final class AgentReader {
    private static final String NOT_INSTALLED = "IsInstalled=0 and IsHidden=0";
    private static final int SUCCEEDED = 2;
    private static final int SUCCEEDED_WITH_ERRORS = 3;
    private static final int DRIVER = 2;
    private static final int MOST_OFFERS = 500;

    /** A question for one part. */
    private interface Question<T> {
        T ask() throws ComFailure;
    }

    /** The history and the results of the agent. */
    AgentMemory memory(int most) {
        return new AgentMemory(
                part(() -> history(most)), part(AgentReader::results), part(AgentReader::isRestartRequired));
    }

    private static <T> AgentPart<T> part(Question<T> question) {
        try {
            return new AgentPart.Given<>(question.ask());
        } catch (ComFailure refused) {
            return new AgentPart.Refused<>(refused.member(), refused.code());
        }
    }

    private static AgentMemory.History history(int most) throws ComFailure {
        try (ComObject session = AgentClasses.session();
                ComObject searcher = session.object("CreateUpdateSearcher")) {
            int count = Math.min(searcher.number("GetTotalHistoryCount"), most);
            if (count <= 0) { // it rejects a count of 0
                return new AgentMemory.History(List.of(), 0);
            }
            try (ComObject entries = searcher.object("QueryHistory", 0, count)) {
                return history(entries, Math.min(entries.number("Count"), count));
            }
        }
    }

    private static AgentMemory.History history(ComObject entries, int count) {
        List<AgentEntry> read = new ArrayList<>();
        int damaged = 0;
        for (int n = 0; n < count; n++) {
            try (ComObject entry = entries.object("Item", n)) {
                read.add(entry(entry));
            } catch (ComFailure unreadable) {
                damaged++;
            }
        }
        return new AgentMemory.History(read, damaged);
    }

    private static AgentEntry entry(ComObject entry) throws ComFailure {
        int operation = entry.number("Operation");
        int result = entry.number("ResultCode");
        int code = entry.number("HResult");
        Instant time = entry.date("Date").orElseThrow(() -> new ComFailure("Date", ComFailure.TYPE_MISMATCH));
        String id = null;
        int revision = 0;
        try (ComObject identity = entry.object("UpdateIdentity")) {
            id = identity.textOrNull("UpdateID");
            revision = identity.numberOr(0, "RevisionNumber");
        } catch (ComFailure nameless) {
            // the title may identify it
        }
        return new AgentEntry(
                operation,
                result,
                code,
                entry.numberOr(0, "UnmappedResultCode"),
                time,
                id,
                revision,
                entry.textOrNull("Title"),
                entry.textOrNull("ServiceID"),
                entry.textOrNull("ClientApplicationID"));
    }

    private static AgentMemory.Results results() throws ComFailure {
        try (ComObject updates = AgentClasses.automaticUpdates();
                ComObject results = updates.object("Results")) {
            return new AgentMemory.Results(
                    results.date("LastSearchSuccessDate").orElse(null),
                    results.date("LastInstallationSuccessDate").orElse(null));
        }
    }

    private static boolean isRestartRequired() throws ComFailure {
        try (ComObject system = AgentClasses.systemInformation()) {
            return system.flag("RebootRequired");
        }
    }

    /** The updates on offer, according to its last search. */
    AgentOffers offers() throws ComFailure {
        try (ComObject session = AgentClasses.session();
                ComObject searcher = session.object("CreateUpdateSearcher")) {
            searcher.put("Online", false);
            try (ComObject result = searcher.object("Search", NOT_INSTALLED);
                    ComObject updates = result.object("Updates")) {
                int code = result.number("ResultCode");
                if (code != SUCCEEDED && code != SUCCEEDED_WITH_ERRORS) {
                    throw new ComFailure("Search", 0);
                }
                return offers(updates, code == SUCCEEDED);
            }
        }
    }

    private static AgentOffers offers(ComObject updates, boolean complete) throws ComFailure {
        List<OfferedUpdate> read = new ArrayList<>();
        int damaged = 0;
        int count = updates.number("Count");
        for (int n = 0; n < Math.min(count, MOST_OFFERS); n++) {
            try (ComObject update = updates.object("Item", n)) {
                read.add(update(update));
            } catch (ComFailure unreadable) {
                damaged++;
            }
        }
        return new AgentOffers(read, damaged, complete && count <= MOST_OFFERS);
    }

    private static OfferedUpdate update(ComObject update) throws ComFailure {
        String id;
        try (ComObject identity = update.object("Identity")) {
            id = identity.text("UpdateID");
        }
        OfferedUpdate.Driver driver = update.number("Type") == DRIVER ? driver(update) : null;
        return new OfferedUpdate(
                id, update.text("Title"), update.flagOrNo("BrowseOnly"), update.flagOrNo("IsDownloaded"), driver);
    }

    private static OfferedUpdate.Driver driver(ComObject update) throws ComFailure {
        LocalDate date = update.date("DriverVerDate")
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                .orElseThrow(() -> new ComFailure("DriverVerDate", ComFailure.TYPE_MISMATCH));
        return new OfferedUpdate.Driver(
                orEmpty(update.textOrNull("DriverModel")),
                orEmpty(update.textOrNull("DriverProvider")),
                orEmpty(update.textOrNull("DriverClass")),
                update.text("DriverHardwareID"),
                date,
                update.numberOr(0, "DeviceProblemNumber"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
