package org.patchlight.pc.windows.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.AgentEntry;
import org.patchlight.pc.AgentMemory;
import org.patchlight.pc.AgentOffers;
import org.patchlight.pc.AgentPart;
import org.patchlight.pc.OfferedUpdate;

/** Asks the update agent ({@code wuapi.dll}) what it remembers and offers. Reads only, and never has it ask a server. */
final class AgentReader {
    static final UUID SESSION = UUID.fromString("4CB43D7F-7EEE-4906-8698-60DA1C38F2FE");
    static final UUID AUTOMATIC_UPDATES = UUID.fromString("BFE18E9C-6D87-4450-B37C-E02F0B373803");
    static final UUID SYSTEM_INFORMATION = UUID.fromString("C01B9BA0-BEA7-41BA-B604-D0A36F469133");

    private static final String NOT_INSTALLED = "IsInstalled=0 and IsHidden=0";
    private static final int SUCCEEDED = 2;
    private static final int SUCCEEDED_WITH_ERRORS = 3;
    private static final int DRIVER = 2;
    private static final int MOST_OFFERS = 500;
    private static final String OURSELVES = "Patchlight";

    /** What asks for one part. */
    private interface Question<T> {
        T ask() throws ComFailure;
    }

    /** What it remembers. */
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
        try (ComObject session = session();
                ComObject searcher = session.object("CreateUpdateSearcher")) {
            int count = Math.min(searcher.number("GetTotalHistoryCount"), most);
            if (count <= 0) { // it refuses to be asked for nothing
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
        Instant time = date(entry, "Date").orElseThrow(() -> new ComFailure("Date", ComFailure.TYPE_MISMATCH));
        String id = null;
        int revision = 0;
        try (ComObject identity = entry.object("UpdateIdentity")) {
            id = textOrNull(identity, "UpdateID");
            revision = numberOr(0, identity, "RevisionNumber");
        } catch (ComFailure nameless) {
            // the title may name it
        }
        return new AgentEntry(
                operation,
                result,
                code,
                numberOr(0, entry, "UnmappedResultCode"),
                time,
                id,
                revision,
                textOrNull(entry, "Title"),
                textOrNull(entry, "ServiceID"),
                textOrNull(entry, "ClientApplicationID"));
    }

    private static AgentMemory.Results results() throws ComFailure {
        try (ComObject updates = ComObject.make(AUTOMATIC_UPDATES, "Microsoft.Update.AutoUpdate");
                ComObject results = updates.object("Results")) {
            return new AgentMemory.Results(
                    date(results, "LastSearchSuccessDate").orElse(null),
                    date(results, "LastInstallationSuccessDate").orElse(null));
        }
    }

    private static boolean isRestartRequired() throws ComFailure {
        try (ComObject system = ComObject.make(SYSTEM_INFORMATION, "Microsoft.Update.SystemInfo")) {
            return flag(system, "RebootRequired");
        }
    }

    /** What it offers, by its last search. */
    AgentOffers offers() throws ComFailure {
        try (ComObject session = session();
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
            id = text(identity, "UpdateID");
        }
        OfferedUpdate.Driver driver = update.number("Type") == DRIVER ? driver(update) : null;
        return new OfferedUpdate(
                id, text(update, "Title"), flagOrNo(update, "BrowseOnly"), flagOrNo(update, "IsDownloaded"), driver);
    }

    private static OfferedUpdate.Driver driver(ComObject update) throws ComFailure {
        LocalDate date = date(update, "DriverVerDate")
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                .orElseThrow(() -> new ComFailure("DriverVerDate", ComFailure.TYPE_MISMATCH));
        return new OfferedUpdate.Driver(
                orEmpty(textOrNull(update, "DriverModel")),
                orEmpty(textOrNull(update, "DriverProvider")),
                orEmpty(textOrNull(update, "DriverClass")),
                text(update, "DriverHardwareID"),
                date,
                numberOr(0, update, "DeviceProblemNumber"));
    }

    private static ComObject session() throws ComFailure {
        ComObject session = ComObject.make(SESSION, "Microsoft.Update.Session");
        try {
            session.put("ClientApplicationID", OURSELVES);
        } catch (ComFailure unnamed) {
            // a courtesy only
        }
        return session;
    }

    private static Optional<Instant> date(ComObject object, String member) throws ComFailure {
        try (Variant answer = object.ask(member)) {
            return answer.date();
        }
    }

    private static boolean flag(ComObject object, String member) throws ComFailure {
        try (Variant answer = object.ask(member)) {
            return answer.flag();
        }
    }

    private static String text(ComObject object, String member) throws ComFailure {
        try (Variant answer = object.ask(member)) {
            return orEmpty(answer.textOrNull());
        }
    }

    /** Older agents have not all members. */
    private static @Nullable String textOrNull(ComObject object, String member) {
        try (Variant answer = object.ask(member)) {
            return answer.textOrNull();
        } catch (ComFailure refused) {
            return null;
        }
    }

    private static int numberOr(int otherwise, ComObject object, String member) {
        try {
            return object.number(member);
        } catch (ComFailure refused) {
            return otherwise;
        }
    }

    private static boolean flagOrNo(ComObject object, String member) {
        try {
            return flag(object, member);
        } catch (ComFailure refused) {
            return false;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
