package org.patchlight.pc.windows.update;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.windows.call.Wine;

/**
 * An update agent that follows a script: the COM server built from {@code packaging/wine/fake-agent.c}, registered for
 * one test. The system property {@code patchlight.fakeAgent} has its path. It is used only under Wine, because it
 * replaces the machine's own agent.
 */
final class FakeAgent implements AutoCloseable {
    private static final String SCRIPT = "PatchlightScript";
    private static final List<String> CLASSES = List.of(
            "4CB43D7F-7EEE-4906-8698-60DA1C38F2FE",
            "BFE18E9C-6D87-4450-B37C-E02F0B373803",
            "C01B9BA0-BEA7-41BA-B604-D0A36F469133",
            "13639463-00DB-4646-803D-528026140D88");
    private static final double DAYS_TO_1970 = 25_569;

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final List<String> servers = new ArrayList<>();
    private final Path script;

    private FakeAgent(Path script) {
        this.script = script;
    }

    /** An agent with no history and no offers, which needs no restart. */
    static FakeAgent register(Path folder) {
        String library = System.getProperty("patchlight.fakeAgent", "");
        assumeTrue(
                !library.isEmpty() && Files.isRegularFile(Path.of(library)), "patchlight.fakeAgent names no library");
        assumeTrue(Wine.isHere(), "the agent of this Windows stays its own");
        FakeAgent agent = new FakeAgent(folder.resolve("agent.txt"));
        for (String id : CLASSES) {
            agent.servers.add(server(id));
            Advapi32Util.registrySetStringValue(
                    WinReg.HKEY_LOCAL_MACHINE, key(id), "", Path.of(library).toString());
        }
        Advapi32Util.registrySetStringValue(
                WinReg.HKEY_LOCAL_MACHINE, key(CLASSES.get(0)), SCRIPT, agent.script.toString());
        agent.line("session.ClientApplicationID", "put");
        agent.line("session.CreateUpdateSearcher", "object:searcher");
        agent.line("searcher.Online", "put");
        agent.line("searcher.Search", "object:found");
        agent.line("found.ResultCode", "i4:2");
        agent.line("found.Updates", "object:offers");
        agent.line("offers.Count", "i4:0");
        agent.line("updates.Results", "object:results");
        agent.line("results.LastSearchSuccessDate", "empty");
        agent.line("results.LastInstallationSuccessDate", "empty");
        agent.line("system.RebootRequired", "bool:0");
        agent.line("session.CreateUpdateInstaller", "object:installer");
        agent.line("session.CreateUpdateDownloader", "object:downloader");
        agent.line("installer.IsBusy", "bool:0");
        agent.line("installer.RebootRequiredBeforeInstallation", "bool:0");
        agent.line("installer.AllowSourcePrompts", "put");
        agent.line("installer.ForceQuiet", "put");
        agent.line("installer.Updates", "put");
        agent.line("installer.Install", "object:installation");
        agent.line("installation.ResultCode", "i4:2");
        agent.line("installation.RebootRequired", "bool:0");
        agent.line("installation.GetUpdateResult", "object:ownresult");
        agent.line("downloader.Updates", "put");
        agent.line("downloader.Download", "object:download");
        agent.line("download.ResultCode", "i4:2");
        agent.line("download.GetUpdateResult", "object:ownresult");
        agent.line("collection.Add", "i4:0");
        return agent.history(List.of());
    }

    /** Sets the answer of a member, in the syntax that the server's source describes. */
    FakeAgent line(String member, String answer) {
        lines.put(member, answer);
        StringBuilder text = new StringBuilder();
        lines.forEach((name, said) -> text.append(name).append('=').append(said).append('\n'));
        try {
            Files.writeString(script, text.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    FakeAgent without(String member) {
        lines.remove(member);
        return this;
    }

    /** Adds an update of this type (1 software, 2 driver) to the offers, which needs no input. */
    FakeAgent offer(int index, int type, String id) {
        String name = "offer" + index;
        line("offers.Count", "i4:" + (index + 1));
        line("offers.Item." + index, "object:" + name);
        line(name + ".Identity", "object:named" + index);
        line("named" + index + ".UpdateID", "text:" + id);
        line(name + ".Type", "i4:" + type);
        line(name + ".Title", "text:Title " + index);
        line(name + ".BrowseOnly", "bool:0");
        line(name + ".IsDownloaded", "bool:0");
        line(name + ".InstallationBehavior", "object:behaviour" + index);
        line("behaviour" + index + ".CanRequestUserInput", "bool:0");
        line(name + ".EulaAccepted", "bool:1");
        return line(name + ".EulaText", "null");
    }

    /** Sets the history. */
    FakeAgent history(List<AgentEntry> entries) {
        List<AgentEntry> newestFirst = entries.stream()
                .sorted(Comparator.comparing(AgentEntry::time).reversed())
                .toList();
        line("searcher.GetTotalHistoryCount", "i4:" + entries.size());
        // like the real one, which rejects a count of 0
        line("searcher.QueryHistory", entries.isEmpty() ? "scode:0x80240007" : "object:history");
        line("history.Count", "i4:" + entries.size());
        for (int n = 0; n < newestFirst.size(); n++) {
            entry(n, newestFirst.get(n));
        }
        return this;
    }

    private void entry(int index, AgentEntry entry) {
        String name = "entry" + index;
        line("history.Item." + index, "object:" + name);
        line(name + ".Operation", "i4:" + entry.operation());
        line(name + ".ResultCode", "i4:" + entry.resultCode());
        line(name + ".HResult", "i4:" + Integer.toUnsignedString(entry.hresult()));
        line(name + ".UnmappedResultCode", "i4:" + Integer.toUnsignedString(entry.unmapped()));
        line(name + ".Date", "date:" + date(entry.time()));
        line(name + ".Title", entry.titleOrNull() == null ? "null" : "text:" + entry.titleOrNull());
        line(name + ".ServiceID", "null");
        line(name + ".ClientApplicationID", "text:UpdateOrchestrator");
        line(name + ".UpdateIdentity", "object:identity" + index);
        line("identity" + index + ".UpdateID", "text:" + entry.updateIdOrNull());
        line("identity" + index + ".RevisionNumber", "i4:" + entry.revision());
    }

    /** An instant as a DATE. */
    static String date(Instant time) {
        return Double.toString(DAYS_TO_1970 + time.getEpochSecond() / 86_400.0);
    }

    /** The log of the server: properties that were set, calls with arguments, and the release of all objects. */
    List<String> log() throws IOException {
        return Files.readAllLines(Path.of(script + ".log"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        for (int n = 0; n < servers.size(); n++) {
            if (servers.get(n).isEmpty()) {
                Advapi32Util.registryDeleteKey(WinReg.HKEY_LOCAL_MACHINE, key(CLASSES.get(n)));
            } else {
                Advapi32Util.registrySetStringValue(WinReg.HKEY_LOCAL_MACHINE, key(CLASSES.get(n)), "", servers.get(n));
            }
        }
        Advapi32Util.registryDeleteValue(WinReg.HKEY_LOCAL_MACHINE, key(CLASSES.get(0)), SCRIPT);
    }

    /** The server that Wine has for a class; empty if it has none, and then the key is created. */
    private static String server(String id) {
        if (Advapi32Util.registryKeyExists(WinReg.HKEY_LOCAL_MACHINE, key(id))) {
            return Advapi32Util.registryGetStringValue(WinReg.HKEY_LOCAL_MACHINE, key(id), "");
        }
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, key(id));
        // like the real ones; otherwise COM would put a proxy between the objects
        Advapi32Util.registrySetStringValue(WinReg.HKEY_LOCAL_MACHINE, key(id), "ThreadingModel", "Both");
        return "";
    }

    private static String key(String id) {
        return "Software\\Classes\\CLSID\\{" + id + "}\\InprocServer32";
    }
}
