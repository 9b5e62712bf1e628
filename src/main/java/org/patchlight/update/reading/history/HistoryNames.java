package org.patchlight.update.reading.history;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of columns and properties that an update history may have. They are English on every Windows. */
final class HistoryNames {
    /** Other names that scripts use for the same property. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("installedon", HistoryRecord.DATE),
            Map.entry("installdate", HistoryRecord.DATE),
            Map.entry("resultcode", HistoryRecord.RESULT),
            Map.entry("status", HistoryRecord.RESULT),
            Map.entry("operationname", HistoryRecord.OPERATION),
            Map.entry("errorcode", HistoryRecord.CODE),
            Map.entry("hr", HistoryRecord.CODE),
            Map.entry("kbarticle", "kb"),
            Map.entry("kbarticleid", "kb"),
            Map.entry("kbarticleids", "kb"),
            Map.entry("updateidentity", "updateid"),
            Map.entry("updatetitle", HistoryRecord.TITLE),
            Map.entry("csname", HistoryRecord.PC),
            Map.entry("pscomputername", HistoryRecord.PC));

    /**
     * Names in CSV and JSON of tools that manage many PCs. Some are common words, so they count only where nothing but a
     * list can have them.
     */
    private static final Map<String, String> OF_TOOLS = Map.ofEntries(
            Map.entry("error", HistoryRecord.CODE),
            Map.entry("lasterror", HistoryRecord.CODE),
            Map.entry("remarks", HistoryRecord.CODE),
            Map.entry("lastattempt", HistoryRecord.DATE),
            Map.entry("lastattemptdate", HistoryRecord.DATE),
            Map.entry("installedat", HistoryRecord.DATE),
            Map.entry("deployedtime", HistoryRecord.DATE),
            Map.entry("installstatus", HistoryRecord.RESULT),
            Map.entry("installationstatus", HistoryRecord.RESULT),
            Map.entry("deploymentstatus", HistoryRecord.RESULT),
            Map.entry("patch", HistoryRecord.TITLE),
            Map.entry("patchtitle", HistoryRecord.TITLE),
            Map.entry("patchname", HistoryRecord.TITLE),
            Map.entry("patchdescription", HistoryRecord.TITLE),
            Map.entry("updatename", HistoryRecord.TITLE),
            Map.entry("kbnumber", "kb"),
            Map.entry("kbid", "kb"),
            Map.entry("computer", HistoryRecord.PC),
            Map.entry("device", HistoryRecord.PC),
            Map.entry("devicename", HistoryRecord.PC),
            Map.entry("hostname", HistoryRecord.PC));

    private static final Set<String> KNOWN = Set.of(
            HistoryRecord.DATE,
            HistoryRecord.RESULT,
            HistoryRecord.OPERATION,
            HistoryRecord.CODE,
            HistoryRecord.TITLE,
            "kb",
            "updateid",
            HistoryRecord.PC,
            "hotfixid",
            "unmappedresultcode",
            "description",
            "installedby",
            "clientapplicationid",
            "serverselection",
            "serviceid",
            "size",
            "source",
            "caption",
            "fixcomments",
            "supporturl",
            "categories",
            "uninstallationnotes",
            "uninstallationsteps",
            "x");

    private HistoryNames() {}

    /** The canonical name of a column or property; null if this reader does not know it. */
    static @Nullable String canonical(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        String known = NAMES.getOrDefault(key, key);
        return KNOWN.contains(known) ? known : null;
    }

    /** The canonical name of a column of CSV, or of a property of JSON; null if this reader does not know it. */
    static @Nullable String ofList(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        String known = OF_TOOLS.get(key);
        return known == null ? canonical(name) : known;
    }
}
