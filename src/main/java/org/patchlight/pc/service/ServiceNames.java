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
    public static final String UPDATE_AGENT = "wuauserv";
    public static final String TRANSFER = "BITS";
    public static final String CRYPTOGRAPHY = "CryptSvc";
    public static final String INSTALLER = "msiserver";
    /** Starts TiWorker.exe, which changes the component store, and runs as long as that does. */
    public static final String MODULES_INSTALLER = "TrustedInstaller";

    public static final String ORCHESTRATOR = "UsoSvc";
    public static final String DELIVERY_OPTIMIZATION = "DoSvc";
    public static final String MEDIC = "WaaSMedicSvc";
    /** Only feature updates need it. */
    public static final String SIGN_IN_ASSISTANT = "wlidsvc";

    public static final String TIME = "W32Time";
    public static final String REMOTE_CALLS = "RpcSs";
    public static final String EVENT_LOG = "EventLog";

    /** Windows Update cannot do without them: that one is missing is a problem. */
    public static final List<String> ESSENTIAL = List.of(UPDATE_AGENT, TRANSFER, CRYPTOGRAPHY);

    /** Updates need them; the last two exist since Windows 10. */
    public static final List<String> FOR_UPDATES =
            with(ESSENTIAL, INSTALLER, MODULES_INSTALLER, ORCHESTRATOR, DELIVERY_OPTIMIZATION);

    /** A collected file has their registry keys, in this order. */
    public static final List<String> COLLECTED = with(FOR_UPDATES, MEDIC, SIGN_IN_ASSISTANT, TIME);

    /** In copied evidence it is noted if one of them is disabled or missing. */
    private static final Map<String, String> WATCHED =
            with(COLLECTED, REMOTE_CALLS, EVENT_LOG, "Schedule", "mpssvc", "BFE").stream()
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
