package org.patchlight.pc.simulated.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;
import org.patchlight.pc.simulated.state.AgentStore;
import org.patchlight.pc.simulated.state.CbsLog;
import org.patchlight.pc.simulated.state.DownloadCache;
import org.patchlight.pc.simulated.state.InstallationMedia;
import org.patchlight.pc.simulated.state.KnownUpdates;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.TimeServiceState;
import org.patchlight.pc.simulated.state.UpdateCodes;
import org.patchlight.pc.simulated.state.UpdateKeys;
import org.patchlight.pc.simulated.state.UpdateRecords;
import org.patchlight.pc.simulated.state.WindowsFolders;

/** Causes of failing updates and drivers for a {@link Model}, with the traces that they leave. */
final class UpdateProblems {
    private static final String PRINTER = "USBPRINT\\CANONTS5300_SERIES\\7&2C1F08D3&0&USB001";

    private UpdateProblems() {}

    static void setWindowsSeven(Model model) {
        model.version = new WindowsVersion(6, 1, 7601);
        model.windows = "Windows 7 Professional Service Pack 1 (build 7601)";
    }

    static void loseUpdateFiles(Model model) {
        Update update = KnownUpdates.of(model).thisMonth();
        Instant failed = model.now().minus(Duration.ofHours(2));
        offerAndFail(model, update, failed, UpdateCodes.NOT_FOUND);
        DownloadCache.lose(model, update);
    }

    /** The agent's store is damaged, and installations fail with this HRESULT. */
    static void damageUpdateStore(Model model, int code) {
        Instant failed = model.now().minus(Duration.ofHours(2));
        offerAndFail(model, KnownUpdates.of(model).thisMonth(), failed, code);
        AgentStore.damage(model, failed, code);
    }

    /** The signature database is unreadable. In a healthy model it is empty. */
    static void damageSignatureCatalog(Model model) {
        Instant failed = model.now().minus(Duration.ofHours(2));
        offerAndFail(model, KnownUpdates.of(model).thisMonth(), failed, UpdateCodes.NO_SIGNATURE);
        model.files.write(WindowsFolders.CATALOG, new byte[] {'?'}, failed);
    }

    static void disableUpdateService(Model model) {
        model.active.remove(UpdateKeys.SERVICE);
        ServiceKeys.setStartType(model, UpdateKeys.SERVICE, StartType.DISABLED);
    }

    static void blockUpgrade(Model model) {
        Instant failed = model.now().minus(Duration.ofHours(3));
        offerAndFail(model, KnownUpdates.of(model).upgrade(), failed, UpdateCodes.NOT_FOUND);
        model.files.write(
                WindowsFolders.DOWNLOADS_OF_PERSON + "\\MediaCreationTool_22H2.exe",
                new byte[] {'M', 'Z'},
                failed.minus(Duration.ofDays(1)));
    }

    static void leavePrinterWithoutDriver(Model model) {
        model.devices.add(new DeviceFacts(PRINTER, "Canon TS5300 series", "", 28));
        model.offeredDrivers.add(new OfferedDriver(
                "Canon - Printer - 3.1.0.0", PRINTER, "Printer", "3.1.0.0", LocalDate.of(2023, 4, 18)));
    }

    static void damageComponentStore(Model model) {
        model.damagedComponents.addAll(
                List.of(
                        "amd64_microsoft-windows-printing-xpsprint_31bf3856ad364e35_10.0.22621.2506_none_5b1c0a7de94f3a62\\XpsPrint.dll",
                        "amd64_microsoft-windows-fontview_31bf3856ad364e35_10.0.22621.2506_none_0c73de18f2ab9d45\\fontview.exe"));
        Instant failed = model.now().minus(Duration.ofHours(3));
        offerAndFail(model, KnownUpdates.of(model).otherOfThisMonth(), failed, UpdateCodes.STORE_CORRUPT);
        CbsLog.error(
                model,
                failed,
                "Failed to resolve execution chain. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]");
    }

    /** A cumulative update that was removed in part; the servicing stack names it. */
    static void breakPackage(Model model) {
        Instant failed = model.now().minus(Duration.ofHours(2));
        offerAndFail(model, KnownUpdates.of(model).otherOfThisMonth(), failed, UpdateCodes.PACKAGE_INCOMPLETE);
        String failing = "Package_for_KB5099998~31bf3856ad364e35~amd64~~10.0.1.7";
        String end = " [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]";
        for (String line : List.of(
                "Exec: Processing started.  Client: UpdateAgentLCU, Session: 31_7, Package: " + failing,
                "Failed to resolve package 'Package_3_for_KB5099997~31bf3856ad364e35~amd64~~10.0.1.3'" + end,
                "Exec: Processing complete.  Session: 31_7, Package: " + failing + end)) {
            CbsLog.error(model, failed.minusSeconds(30), line);
        }
    }

    /** A notebook whose battery was nearly empty when Windows wanted to install. */
    static void runOutOfBattery(Model model) {
        model.supply = PowerSupply.battery(17);
        Instant failed = model.now().minus(Duration.ofHours(2));
        offerAndFail(model, KnownUpdates.of(model).thisMonth(), failed, UpdateCodes.LOW_BATTERY);
    }

    /** A PC behind a mobile phone. */
    static void meter(Model model) {
        model.metered = true;
        Instant failed = model.now().minus(Duration.ofHours(2));
        offerAndFail(model, KnownUpdates.of(model).thisMonth(), failed, UpdateCodes.COST_TOO_HIGH);
    }

    /** The repair needs the medium in drive D:; that in drive E: is of another build. */
    static void damageComponentStoreBeyondUpdate(Model model) {
        damageComponentStore(model);
        InstallationMedia.insert(model);
    }

    static void leaveRestartPending(Model model) {
        Update update = KnownUpdates.of(model).waiting();
        Instant installed = model.now().minus(Duration.ofDays(3));
        UpdateRecords.installed(model, installed, update, UpdateCodes.RESTART_NEEDED);
        model.registry.put(UpdateKeys.RESTART_REQUIRED, update.id(), 1);
    }

    /** A feature update waits for the person's "Update and restart". Windows 7 has none, and waits for a restart. */
    static void leaveUncommitted(Model model) {
        Update update = model.version.isTenOrLater()
                ? KnownUpdates.FEATURE
                : KnownUpdates.of(model).waiting();
        Instant installed = model.now().minus(Duration.ofDays(2));
        UpdateRecords.installed(model, installed, update, UpdateCodes.RESTART_NEEDED);
        model.registry.put(UpdateKeys.RESTART_REQUIRED, update.id(), 1);
        model.registry.make(UpdateKeys.RESTART_REQUIRED).written = installed;
    }

    /** Windows left a mark that no restart removes. */
    static void leaveLingeringMark(Model model) {
        model.registry.put(RestartKeys.PACKAGES_PENDING, "Package_1_for_KB5000001", 1);
        model.registry.make(RestartKeys.PACKAGES_PENDING).written = model.now().minus(Duration.ofDays(3));
    }

    /** The agent is installing: its worker runs, no package is pending yet, and no log has a record of it. */
    static void installNow(Model model) {
        model.active.put(UpdateKeys.SERVICE, ServiceState.RUNNING); // a disabled service can still run
        ServiceHabits.start(model, ServiceNames.MODULES_INSTALLER);
        model.agentInstalls = true;
    }

    static void manage(Model model) {
        model.domainJoined = true;
        model.registry.put(
                RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters"),
                "Domain",
                "corp.example");
        model.registry.put(TimeServiceState.PARAMETERS, "Type", "NT5DS");
        model.registry.put(UpdateKeys.POLICY, "WUServer", "http://wsus.corp.example:8530");
        model.registry.put(UpdateKeys.POLICY, "WUStatusServer", "http://wsus.corp.example:8530");
        model.registry.put(UpdateKeys.POLICY.child("AU"), "UseWUServer", 1);
    }

    /** The newest search failed because the server's certificate was not accepted. */
    static void failSearch(Model model) {
        UpdateRecords.searchFailed(model, model.now().minus(Duration.ofHours(1)), UpdateCodes.SECURE_CHANNEL_FAILED);
    }

    /** An installation was tried while another was running. */
    static void refuseInstallation(Model model) {
        Instant failed = model.now().minus(Duration.ofHours(1));
        offerAndFail(model, KnownUpdates.of(model).thisMonth(), failed, UpdateCodes.INSTALL_NOT_ALLOWED);
    }

    /** As in a hotel network, before the person signs in. */
    static void captureNetwork(Model model) {
        model.ntpBlocked = true;
        model.signInPage = true;
    }

    /** Offers an update that was downloaded and failed. The service still runs, unless it is disabled. */
    private static void offerAndFail(Model model, Update update, Instant failed, int code) {
        model.offeredUpdates.add(update);
        if (!ServiceKeys.isDisabled(model, UpdateKeys.SERVICE)) {
            model.active.put(UpdateKeys.SERVICE, ServiceState.RUNNING);
        }
        UpdateRecords.found(model, failed.minusSeconds(300), 1);
        DownloadCache.download(model, update, failed.minusSeconds(60));
        UpdateRecords.downloaded(model, failed.minusSeconds(60), update);
        UpdateRecords.installStarted(model, failed.minusSeconds(20), update);
        UpdateRecords.installFailed(model, failed, update, code);
    }
}
