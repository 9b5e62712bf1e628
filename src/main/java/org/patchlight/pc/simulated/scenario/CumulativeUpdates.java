package org.patchlight.pc.simulated.scenario;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;
import org.patchlight.pc.simulated.state.UpdateRecords;
import org.patchlight.pc.simulated.state.WindowsFolders;

/** Cumulative updates that a {@link Model} calls installed, and whose build it doesn't run. */
final class CumulativeUpdates {
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    private static final RegistryKey PACKAGES =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages");

    private static final int OLD = 1742;
    private static final int NEW = 1896;
    // The states of packages (Microsoft, CBS servicing states).
    private static final int STAGED = 64;
    private static final int SUPERSEDED = 80;
    private static final int INSTALLED = 112;

    private static final String ARTICLE = "KB5031502";

    private CumulativeUpdates() {}

    /** The component store has the new update as installed; registry and kernel are those of the old one. */
    static void leaveOldBuild(Model model) {
        putOldBuild(model);
        putPackage(model, OLD, SUPERSEDED);
        putPackage(model, NEW, INSTALLED);
    }

    /** The agent and the servicing stack reported the new update as installed; nothing of it is there. */
    static void loseReportedUpdate(Model model) {
        putOldBuild(model);
        putPackage(model, OLD, INSTALLED);
        putPackage(model, NEW, STAGED);
        Instant reported = model.now().minus(Duration.ofDays(4));
        String title = "2026-11 Cumulative Update for Windows 11 Version 26H1 for x64-based Systems (" + ARTICLE + ") ("
                + model.version.build() + "." + NEW + ")";
        UpdateRecords.installed(
                model, reported, new Update("6A1E94C7-0D38-4B52-9F6D-85C2E7B3A140", 200, title, false), 0);
        putSetupRecord(model, reported.minusSeconds(600), 4);
        putSetupRecord(model, reported.minusSeconds(20), 2);
    }

    private static void putOldBuild(Model model) {
        model.registry.put(VERSION, "CurrentBuild", Integer.toString(model.version.build()));
        model.registry.put(VERSION, "UBR", OLD);
        String kernel = "MZ 10.0." + model.version.build() + "." + OLD;
        model.files.write(WindowsFolders.WINDOWS + "\\System32\\ntoskrnl.exe", kernel.getBytes(US_ASCII), model.now());
    }

    private static void putPackage(Model model, int revision, int state) {
        String identity =
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~" + model.version.build() + "." + revision + ".1.9";
        model.registry.put(PACKAGES.child(identity), "CurrentState", state);
    }

    private static void putSetupRecord(Model model, Instant at, int id) {
        long number = model.events.isEmpty()
                ? 1
                : model.events.get(model.events.size() - 1).number() + 1;
        Map<String, String> fields = Map.of(
                "PackageIdentifier", ARTICLE,
                "IntendedPackageState", "5112",
                "ErrorCode", "0x0",
                "Client", "UpdateAgentLCU");
        model.events.add(new EventRecord("Setup", "Microsoft-Windows-Servicing", id, 4, at, number, fields));
    }
}
