package org.patchlight.update.code;

import java.util.List;
import java.util.Set;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Hresult;

/**
 * The subject of a code: from the catalogue, else from its bits ([MS-ERREF] 2.1 for HRESULT, 2.3 for NTSTATUS). The
 * bits are severity, customer, NTSTATUS and facility.
 */
final class CodeFamily {
    private static final int FACILITY_WIN32 = 7;
    private static final int FACILITY_HTTP = 0x19;
    private static final int FACILITY_SETUP_API = 0x0F;
    private static final int SETUP = 0xC190;
    private static final int DATABASE = 0xC800;
    private static final int IMAGES = 0xC142;
    /** What an installer returns is below; the second number of a failed upgrade is above. */
    private static final int FIRST_EXTEND = 0x1_0000;

    static final String UPGRADE = "upgrade";

    /** The families of the agent's codes by their first digit after 0x8024 (wuerror.h). */
    private static final List<String> AGENT = List.of(
            "agent",
            "setup",
            "handler",
            "ui",
            "network",
            "agent",
            "download",
            "metadata",
            "datastore",
            "inventory",
            "agent",
            "agent",
            "driver",
            "setup",
            "expression",
            "agent");
    /** The facilities that have a text in the bundle, by number ([MS-ERREF] 2.1.1). */
    private static final Set<Integer> NAMED = Set.of(
            1, 2, 3, 4, 8, 9, 0x0A, 0x0B, 0x0C, 0x0F, 0x10, 0x11, 0x13, 0x17, 0x1A, 0x1F, 0x21, 0x22, 0x24, 0x25, 0x26,
            0x27, 0x28, 0x29, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x38, 0x39, 0x3A, 0x3C, 0x3D, 0x50, 0x51,
            0x7D0);

    private CodeFamily() {}

    /** The stable name of the family, such as {@code download}. */
    static String of(Hresult code) {
        return ErrorCatalogue.find(code).map(ErrorCatalogue.Entry::family).orElseGet(() -> byBits(code));
    }

    private static String byBits(Hresult code) {
        if (!code.isFailure()) {
            return isExitCode(code) ? "setup" : "success";
        }
        if (code.value() >>> Short.SIZE == SETUP) {
            return UPGRADE;
        }
        if (code.value() >>> Short.SIZE == IMAGES) {
            return "servicing";
        }
        if (code.value() >>> Short.SIZE == DATABASE) {
            return "datastore";
        }
        if (code.isCustomer() || code.ntStatus().isPresent()) {
            return "unknown";
        }
        return switch (code.facility()) {
            case FACILITY_WIN32 -> "win32";
            case 0x24 -> AGENT.get(code.code() >>> 12);
            case FACILITY_SETUP_API -> setupApi(code.code());
            case 0x0B, 0x09 -> "certificate";
            case 0x20, 0xD0 -> "download";
            case FACILITY_HTTP -> "network";
            default -> "unknown";
        };
    }

    /** The lowest codes are those of SetupAPI for drivers and devices; 0x08xx and 0x09xx are those of servicing. */
    private static String setupApi(int code) {
        if (code < 0x400) {
            return "driver";
        }
        return code >= 0x800 && code < 0xA00 ? "servicing" : "unknown";
    }

    /** The meaning of a code that the catalogue lacks, derived from its bits. */
    static Message meaning(Hresult code) {
        if (!code.isFailure()) {
            return noFailure(code);
        }
        String family = byBits(code);
        if (family.equals(UPGRADE) || family.equals("datastore")) {
            return ofFamily(family);
        }
        if (code.value() >>> Short.SIZE == IMAGES) {
            return Message.of("update.meaning.image");
        }
        if (code.isCustomer()) {
            return Message.of("update.meaning.customer");
        }
        if (code.ntStatus().isPresent()) {
            return Message.of("update.meaning.nt-status", code.ntStatus().get().toString());
        }
        String number = Integer.toString(code.code());
        return switch (code.facility()) {
            case FACILITY_WIN32 -> Message.of("update.meaning.win32", number);
            case FACILITY_HTTP -> Message.of("update.meaning.http", number);
            case 0xD0 -> Message.of("update.meaning.delivery-optimization");
            case 0x20 -> Message.of("update.meaning.bits");
            case FACILITY_SETUP_API -> bySetupApi(code, family);
            default -> byFacility(code, family);
        };
    }

    private static Message noFailure(Hresult code) {
        if (isExitCode(code)) {
            return InstallerExitCode.words(code.value());
        }
        return ExtendCode.of(code.value())
                .map(extend -> Message.of("update.meaning.extend-alone", extend.words()))
                .orElse(Message.of("update.meaning.no-failure"));
    }

    private static boolean isExitCode(Hresult code) {
        return code.value() > 0 && code.value() < FIRST_EXTEND;
    }

    private static Message bySetupApi(Hresult code, String family) {
        return switch (family) {
            case "driver" -> Message.of("update.meaning.setup-api");
            case "servicing" ->
                Message.of(
                        code.code() >= 0x980 && code.code() < 0x9A0
                                ? "update.meaning.servicing-delta"
                                : "update.meaning.servicing");
            default -> byFacility(code, family);
        };
    }

    private static Message byFacility(Hresult code, String family) {
        return family.equals("unknown") && NAMED.contains(code.facility())
                ? Message.of("update.meaning.facility", Message.of("update.facility." + code.facility()))
                : ofFamily(family);
    }

    private static Message ofFamily(String family) {
        return Message.of("update.meaning.facility", Message.of("update.family." + family));
    }
}
