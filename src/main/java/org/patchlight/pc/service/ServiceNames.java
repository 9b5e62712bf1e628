package org.patchlight.pc.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Key names of the Windows services that matter for updates or the clock, and which of them count where. */
public final class ServiceNames {
    /** Windows Update. */
    public static final String UPDATE_AGENT = "wuauserv";
    /** The Background Intelligent Transfer Service, which downloads updates. */
    public static final String TRANSFER = "BITS";
    /** Cryptographic Services, which check the signatures of updates. */
    public static final String CRYPTOGRAPHY = "CryptSvc";
    /** Windows Installer. */
    public static final String INSTALLER = "msiserver";
    /** Starts TiWorker.exe, which changes the component store, and runs as long as that does. */
    public static final String MODULES_INSTALLER = "TrustedInstaller";

    /** The Update Orchestrator Service, since Windows 10. */
    public static final String ORCHESTRATOR = "UsoSvc";
    /** Delivery Optimization, since Windows 10. */
    public static final String DELIVERY_OPTIMIZATION = "DoSvc";
    /** The Windows Update Medic Service, which restores settings of the other services. */
    public static final String MEDIC = "WaaSMedicSvc";
    /** The AppX Deployment Service, which installs apps of the Store. */
    public static final String APP_DEPLOYMENT = "AppXSvc";
    /** Only feature updates need it. */
    public static final String SIGN_IN_ASSISTANT = "wlidsvc";

    /** Windows Time. */
    public static final String TIME = "W32Time";
    /** Remote Procedure Call, on which most services depend. */
    public static final String REMOTE_CALLS = "RpcSs";
    /** Windows Event Log. */
    public static final String EVENT_LOG = "EventLog";

    /** Updates need them on each version of Windows: a missing one is a problem. */
    public static final List<String> ESSENTIAL =
            List.of(UPDATE_AGENT, TRANSFER, CRYPTOGRAPHY, INSTALLER, MODULES_INSTALLER);

    /** Updates need them; the last two exist since Windows 10. */
    public static final List<String> FOR_UPDATES = with(ESSENTIAL, ORCHESTRATOR, DELIVERY_OPTIMIZATION);

    /**
     * Other services of each version of Windows without which updates fail. Windows starts them by itself. Without the
     * firewall's two, updates end with 0x800706D9 (Microsoft's page about that code).
     */
    public static final List<String> PREREQUISITES = List.of(REMOTE_CALLS, EVENT_LOG, "BFE", "mpssvc", "Schedule");

    /** The services whose registry keys a collected file contains, in this order. */
    public static final List<String> COLLECTED = with(FOR_UPDATES, MEDIC, SIGN_IN_ASSISTANT, TIME);

    /** The services whose registry keys programs rename that block updates. */
    public static final List<String> RENAMED_BY_BLOCKERS = with(FOR_UPDATES, MEDIC);

    /** The services that are reported from copied evidence if they are disabled or missing. */
    private static final Map<String, String> WATCHED = Stream.concat(COLLECTED.stream(), PREREQUISITES.stream())
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private ServiceNames() {}

    /** The usual spelling of a name that is watched for in copied evidence; null if it is another service. */
    public static @Nullable String watched(String name) {
        return WATCHED.get(name.toLowerCase(Locale.ROOT));
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
