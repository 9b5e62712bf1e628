package org.patchlight.update.attempt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.build.RollupRecord.Change;
import org.patchlight.update.build.RollupRecord.Source;
import org.patchlight.update.build.WindowsBuild;

/**
 * Reads from event log records how updates ended. The records come from the update agent (channels System and
 * Microsoft-Windows-WindowsUpdateClient/Operational, manifests of Windows 7 to 11). Others come from the servicing
 * stack and the stand-alone installer (channel Setup). Live and copied logs are read alike. Fields are found by name,
 * because their order changed between versions.
 */
public final class AgentEvents {
    /** The provider of the update agent's records. */
    public static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    /** The provider of the servicing stack's records. */
    public static final String SERVICING = "Microsoft-Windows-Servicing";

    private static final String UPDATE_PACKAGE = "Package_for_";
    private static final Pattern GUID =
            Pattern.compile("\\{?([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})\\}?.*");
    private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";
    /** The stand-alone installer (WUSA) writes its codes as plain decimal numbers. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}");

    private AgentEvents() {}

    /**
     * The attempt that ended with this record; empty if the record is not about an end, or is about a cancelled
     * operation. Never throws. A changed package is an installation if it belongs to an update and was to be installed.
     * A package without an article is a part of Windows, such as a feature that was turned on.
     */
    public static Optional<Attempt> outcome(EventRecord event) {
        return switch (event.provider().toLowerCase(Locale.ROOT)) {
            case "microsoft-windows-windowsupdateclient" -> agent(event);
            case "microsoft-windows-servicing" -> servicing(event);
            case "microsoft-windows-wusa" -> standalone(event);
            default -> Optional.empty();
        };
    }

    private static Optional<Attempt> agent(EventRecord event) {
        return switch (event.id()) {
            case 19 -> succeeded(event, Operation.INSTALL, title(event));
            case 20, 213, 217 -> failed(event, Operation.INSTALL, title(event));
            case 23 -> succeeded(event, Operation.OTHER, title(event));
            case 24 -> failed(event, Operation.OTHER, title(event));
            case 25 -> failed(event, Operation.SEARCH, title(event));
            case 26 -> succeeded(event, Operation.SEARCH, title(event));
            case 31 -> failed(event, Operation.DOWNLOAD, title(event));
            case 41 -> succeeded(event, Operation.DOWNLOAD, title(event));
            case 34, 35 -> failed(event, Operation.SELF_UPDATE, title(event));
            default -> Optional.empty(); // a start, or an intermediate state
        };
    }

    /** The operation that failed by the number of an agent's record, whatever its code; empty for all other records. */
    public static Optional<Operation> failedOperation(EventRecord event) {
        if (!event.provider().equalsIgnoreCase(AGENT)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (event.id()) {
                    case 20, 213, 217 -> Operation.INSTALL;
                    case 24 -> Operation.OTHER;
                    case 25 -> Operation.SEARCH;
                    case 31 -> Operation.DOWNLOAD;
                    case 34, 35 -> Operation.SELF_UPDATE;
                    default -> null;
                });
    }

    /** Whether a field of a record holds a code, of a failure or not. */
    public static boolean isCode(String field) {
        return code(field).isPresent();
    }

    /** Event 3: a package could not be changed. Event 2: it was changed to the requested state. */
    private static Optional<Attempt> servicing(EventRecord event) {
        String name = event.field("PackageIdentifier").map(String::strip).orElse("");
        String article = UpdateTitle.article(name);
        String title = article == null && isUpdatePackage(name) ? name : null;
        PackageTarget target = PackageTarget.of(event);
        boolean ofUpdate = article != null || title != null;
        Operation operation = switch (target) {
            case REMOVED -> ofUpdate ? Operation.OTHER : Operation.SERVICING;
            case INSTALLED -> ofUpdate ? Operation.INSTALL : Operation.SERVICING;
            case OTHER, UNKNOWN -> Operation.SERVICING;
        };
        Optional<Hresult> code = code(event);
        if (event.id() == 3 && code.filter(AgentEvents::isFailed).isPresent()) {
            return Optional.of(ended(event, operation, false, code.orElseThrow(), title, article));
        }
        // A package that was only staged is not installed yet.
        boolean changed = event.id() == 2 && target != PackageTarget.OTHER;
        if (changed && code.map(c -> !c.isFailure()).orElse(true)) {
            return Optional.of(ended(event, operation, true, null, title, article));
        }
        return Optional.empty();
    }

    /** Whether an identity is that of an update, such as a cumulative one whose name has no article. */
    private static boolean isUpdatePackage(String identity) {
        return identity.regionMatches(true, 0, UPDATE_PACKAGE, 0, UPDATE_PACKAGE.length());
    }

    /**
     * Whether the end of a change that {@link #outcome} read is about an update. A package without an article and a title
     * is a feature or capability of Windows that was turned on or off, and says nothing about updates.
     */
    public static boolean isOfUpdate(Attempt ended) {
        return ended.operation() != Operation.SERVICING || ended.kbOrNull() != null || ended.titleOrNull() != null;
    }

    /**
     * What a record of the servicing stack says about an update: events 1 and 4 that a change begins or waits for a
     * restart, event 2 that it ended. Empty for others, and for packages without an article or a build.
     *
     * @param time when it was written
     */
    public static Optional<RollupRecord> rollupRecord(EventRecord event, EvidenceTime time) {
        boolean ended = event.id() == 2;
        if (!event.provider().equalsIgnoreCase(SERVICING) || (!ended && event.id() != 1 && event.id() != 4)) {
            return Optional.empty();
        }
        String name = event.field("PackageIdentifier").map(String::strip).orElse("");
        String article = UpdateTitle.article(name);
        WindowsBuild build = WindowsBuild.ofPackage(name).orElse(null);
        if (article == null && build == null) {
            return Optional.empty();
        }
        boolean install = PackageTarget.of(event) == PackageTarget.INSTALLED;
        Change change = install ? (ended ? Change.INSTALLED : Change.BEGUN) : Change.OTHER;
        return Optional.of(new RollupRecord(time, Source.SERVICING, change, build, article));
    }

    private static Optional<Attempt> standalone(EventRecord event) {
        String title = event.field("UpdateTitle").orElse(null);
        Optional<Attempt> failed = failed(event, Operation.INSTALL, title);
        if (failed.isPresent()) {
            return failed;
        }
        boolean done = event.id() == 2 && code(event).map(c -> c.value() == 0).orElse(true);
        return done ? succeeded(event, Operation.INSTALL, title) : Optional.empty();
    }

    private static Optional<Attempt> succeeded(EventRecord event, Operation operation, @Nullable String title) {
        return Optional.of(ended(event, operation, true, null, title, article(title)));
    }

    private static Optional<Attempt> failed(EventRecord event, Operation operation, @Nullable String title) {
        return code(event)
                .filter(AgentEvents::isFailed)
                .map(code -> ended(event, operation, false, code, title, article(title)));
    }

    private static boolean isFailed(Hresult code) {
        return code.isFailure() && !code.equals(Hresult.CANCELLED);
    }

    private static Attempt ended(
            EventRecord event,
            Operation operation,
            boolean succeeded,
            @Nullable Hresult code,
            @Nullable String title,
            @Nullable String article) {
        String id = operation == Operation.SEARCH ? null : updateId(event);
        return new Attempt(EvidenceTime.of(event.time()), operation, succeeded, code, null, title, article, id, null);
    }

    private static @Nullable String article(@Nullable String title) {
        return title == null ? null : UpdateTitle.article(title);
    }

    /** The title. Windows 7 puts some titles into a list field. */
    private static @Nullable String title(EventRecord event) {
        return event.field("updateTitle")
                .or(() -> event.field("updatelist"))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .orElse(null);
    }

    private static @Nullable String updateId(EventRecord event) {
        return event.field("updateGuid")
                .map(field -> GUID.matcher(field.strip()))
                .filter(Matcher::matches)
                .map(guid -> guid.group(1).toUpperCase(Locale.ROOT))
                .filter(guid -> !guid.equals(NO_GUID))
                .orElse(null);
    }

    /** The code. The agent writes {@code errorCode}, the others {@code ErrorCode}. */
    private static Optional<Hresult> code(EventRecord event) {
        return event.field("errorCode").or(() -> event.field("ErrorCode")).flatMap(AgentEvents::code);
    }

    private static Optional<Hresult> code(String field) {
        String text = field.strip();
        // Eight digits without a prefix are hexadecimal: no failure has fewer than ten decimal digits.
        boolean isBareHex = text.length() == 8 && text.charAt(0) == '8';
        if (!isBareHex && DECIMAL.matcher(text).matches()) {
            long value = Long.parseLong(text);
            return value <= 0xFFFF_FFFFL ? Optional.of(new Hresult((int) value)) : Optional.empty();
        }
        return text.startsWith("-") ? CodeSpelling.parse(text) : CodeSpelling.parseHexField(text);
    }
}
