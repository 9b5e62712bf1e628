package org.patchlight.pc.simulated.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.Update;

/** A healthy Windows for a {@link Model}: its services, files, registry, and the log of its latest updates. */
public final class HealthyWindows {
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    /** The path of the hosts file. */
    public static final String HOSTS_FILE = WindowsFolders.WINDOWS + "\\System32\\drivers\\etc\\hosts";
    /** The hosts file of a fresh Windows, which redirects nothing. */
    public static final String HOSTS =
            "# Copyright (c) 1993-2009 Microsoft Corp.\r\n#\r\n#\t127.0.0.1       localhost\r\n";

    private static final String SYSTEM = WindowsFolders.WINDOWS + "\\System32";

    /** The services of Windows 10 and 11: name, start type, file, state, the services it depends on. */
    private static final String SERVICES = """
            AppIDSvc         manual            appidsvc.dll     stopped  RpcSs,CryptSvc
            BFE              automatic         bfe.dll          running  RpcSs
            BITS             manual            qmgr.dll         stopped  RpcSs
            CryptSvc         automatic         cryptsvc.dll     running  RpcSs
            DcomLaunch       automatic         rpcss.dll        running  -
            DoSvc            automatic-delayed dosvc.dll        running  RpcSs
            EventLog         automatic         wevtsvc.dll      running  -
            mpssvc           automatic         mpssvc.dll       running  BFE
            msiserver        manual            msiexec.exe      stopped  RpcSs
            RpcEptMapper     automatic         RpcEpMap.dll     running  -
            RpcSs            automatic         rpcss.dll        running  RpcEptMapper,DcomLaunch
            Schedule         automatic         schedsvc.dll     running  RpcSs,EventLog
            Spooler          automatic         spoolsv.exe      running  RpcSs
            TrustedInstaller manual            TrustedInstaller.exe stopped -
            tzautoupdate     disabled          tzautoupdate.dll stopped  -
            UsoSvc           automatic-delayed usosvc.dll       running  RpcSs
            W32Time          manual            w32time.dll      running  -
            WaaSMedicSvc     manual            WaaSMedicSvc.dll stopped  RpcSs
            wlidsvc          manual            wlidsvc.dll      stopped  RpcSs
            wuauserv         manual            wuaueng.dll      stopped  RpcSs
            """;
    /** The services that differ in Windows 7. */
    private static final String SERVICES_OF_SEVEN = """
            BITS             automatic-delayed qmgr.dll         running  RpcSs
            wuauserv         automatic-delayed wuaueng.dll      running  RpcSs
            """;

    private static final List<String> MISSING_IN_SEVEN = List.of("DoSvc", "tzautoupdate", "UsoSvc", "WaaSMedicSvc");

    private HealthyWindows() {}

    /** Puts everything into a new model. Its version and clock must be set already. */
    public static void install(Model model) {
        putVersion(model);
        putServices(model);
        HealthyTime.put(model);
        putRestore(model);
        putHosts(model);
        InstalledDrivers.put(model);
        model.files.makeFolder(WindowsFolders.DOWNLOADS_OF_PERSON, model.now());
        model.files.makeFolder(WindowsFolders.WINDOWS + "\\WinSxS", model.now());
        model.files.makeFolder(WindowsFolders.PROGRAM, model.now());
        ServiceFolders.make(model, "CryptSvc");
        ServiceFolders.make(model, UpdateKeys.SERVICE);
        putLogs(model);
    }

    /** Writes the model's version of Windows to the registry. */
    public static void putVersion(Model model) {
        model.registry.put(VERSION, "ProductName", model.windows.replaceAll(" \\(.*", ""));
        model.registry.put(VERSION, "CurrentBuildNumber", Integer.toString(model.version.build()));
        // Without a date of end, so that the newest Windows stays healthy in any year.
        boolean newest = model.version.isElevenOrLater();
        model.registry.put(VERSION, "EditionID", newest ? "ProfessionalSimulated" : "Professional");
        model.registry.put(VERSION, "InstallationType", "Client");
        model.registry.put(VERSION, "SystemRoot", WindowsFolders.WINDOWS);
        model.registry.put(
                RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Nls\\Language"), "InstallLanguage", "0409");
        model.registry.put(RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\BitLockerStatus"), "BootStatus", 0);
    }

    /** Protection of the volume of Windows is on, as on most PCs that were sold with it. */
    private static void putRestore(Model model) {
        model.registry.put(RestoreSettings.KEY, RestoreSettings.SESSION, 1);
    }

    private static void putHosts(Model model) {
        model.files.write(HOSTS_FILE, HOSTS.getBytes(US_ASCII), model.now());
        model.registry.put(
                ServiceKeys.SERVICES.child("Tcpip").child("Parameters"),
                "DataBasePath",
                new RegistryValue.Text("%SystemRoot%\\System32\\drivers\\etc", true));
    }

    /**
     * Writes the services of the model's version of Windows, with their files. Services keep other settings they
     * have.
     */
    public static void putServices(Model model) {
        model.files.write(SYSTEM + "\\svchost.exe", "MZ".getBytes(US_ASCII), model.now());
        SERVICES.lines().forEach(line -> putService(model, line.split(" +", -1)));
        if (!model.version.isTenOrLater()) {
            SERVICES_OF_SEVEN.lines().forEach(line -> putService(model, line.split(" +", -1)));
            for (String missing : MISSING_IN_SEVEN) {
                model.registry.removeTree(ServiceKeys.SERVICES.child(missing));
                model.active.remove(missing);
            }
        } else {
            putTrigger(model, UpdateKeys.SERVICE);
        }
    }

    private static void putService(Model model, String[] columns) {
        String name = columns[0];
        RegistryKey key = ServiceKeys.SERVICES.child(name);
        ServiceKeys.setStartType(model, name, StartType.of(columns[1]));
        putProgram(model, key, columns[2]);
        if (columns[3].equals("running")) {
            model.active.put(name, ServiceState.RUNNING);
        }
        if (!columns[4].equals("-")) {
            ServiceKeys.setNeeds(model, name, List.of(columns[4].split(",", -1)));
        }
    }

    private static void putProgram(Model model, RegistryKey key, String file) {
        boolean library = file.toLowerCase(Locale.ROOT).endsWith(".dll");
        boolean servicing = file.equals("TrustedInstaller.exe");
        String folder = servicing ? WindowsFolders.WINDOWS + "\\servicing" : SYSTEM;
        model.files.write(folder + "\\" + file, "MZ".getBytes(US_ASCII), model.now());
        String program = library ? "%SystemRoot%\\system32\\svchost.exe -k netsvcs" : folder + "\\" + file;
        model.registry.put(key, "ImagePath", new RegistryValue.Text(program, true));
        if (library) {
            model.registry.put(
                    key.child("Parameters"),
                    "ServiceDll",
                    new RegistryValue.Text("%SystemRoot%\\System32\\" + file, true));
        }
    }

    private static void putTrigger(Model model, String service) {
        RegistryKey triggers = ServiceKeys.SERVICES.child(service).child("TriggerInfo");
        model.registry.put(triggers.child("0"), "Action", 1);
    }

    private static void putLogs(Model model) {
        Instant now = model.now();
        KnownUpdates updates = KnownUpdates.of(model);
        putInstall(model, now.minus(Duration.ofDays(9)), updates.lastMonth());
        putInstall(model, now.minus(Duration.ofHours(26)), updates.definitions());
        UpdateRecords.found(model, now.minus(Duration.ofHours(5)), 0);
        // every real log contains such lines, which are no failures
        CbsLog.info(
                model,
                now.minus(Duration.ofDays(9)),
                "Optional setting is not there. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]");
        CbsLog.info(model, now.minus(Duration.ofDays(9)), "Exec: Processing complete.  [HRESULT = 0x00000000 - S_OK]");
    }

    /** Adds the records of an update that was found, downloaded and installed. */
    static void putInstall(Model model, Instant at, Update update) {
        UpdateRecords.found(model, at, 1);
        UpdateRecords.downloaded(model, at.plusSeconds(40), update);
        UpdateRecords.installStarted(model, at.plusSeconds(45), update);
        UpdateRecords.installed(model, at.plusSeconds(210), update, 0);
    }
}
