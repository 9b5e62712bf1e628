package org.patchlight.update;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Culprit;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.Explanation;

/** The title and the first sentence about a failure. If the evidence shows a culprit, the title does too. */
final class FailureTitle {
    /**
     * Updates of the recovery environment. They fail where the recovery partition is too small or absent. Microsoft
     * KB5034439, KB5034440, KB5034441, KB5042320, KB5042321, KB5042322.
     */
    private static final Set<String> OF_RECOVERY =
            Set.of("KB5034439", "KB5034440", "KB5034441", "KB5042320", "KB5042321", "KB5042322");

    private FailureTitle() {}

    /**
     * The title: what failed, in one line.
     *
     * @param upgrade whether the failure is one of an upgrade to another Windows version
     */
    static Message of(Attempt attempt, boolean upgrade) {
        Message plain = upgrade ? Message.of("update.title.upgrade") : plain(attempt);
        FailureDetail detail = attempt.detail();
        FailedStage stage = detail.stageOrNull();
        if (stage == null) {
            return plain;
        }
        return switch (stage) {
            case DRIVER_QUEUE ->
                named(detail, Culprit.Kind.DRIVER)
                        .map(driver -> Message.of(
                                isMissing(attempt) ? "update.title.driver-missing" : "update.title.driver",
                                driver,
                                name(attempt)))
                        .orElse(plain);
            case PAYLOAD_STAGING ->
                named(detail, Culprit.Kind.FILE)
                        .map(file -> Message.of("update.title.payload", file, name(attempt)))
                        .orElse(plain);
            case COMPONENT_INSTALLER ->
                named(detail, Culprit.Kind.PROGRAM)
                        .map(program -> Message.of("update.title.installer", program, name(attempt)))
                        .orElse(plain);
            case USER_DATA_MIGRATION ->
                named(detail, Culprit.Kind.FILE)
                        .or(() -> named(detail, Culprit.Kind.PROFILE))
                        .map(file -> Message.of("update.title.user-file", file))
                        .orElse(plain);
            case EXTERNAL_INSTALLER ->
                detail.exitCodeOrNull() == null
                        ? plain
                        : Message.of(
                                "update.title.exit-code", name(attempt), Integer.toString(detail.exitCodeOrNull()));
            case UPGRADE_DRIVER ->
                named(detail, Culprit.Kind.DRIVER)
                        .map(driver -> Message.of("update.title.upgrade-driver", driver))
                        .orElse(plain);
            case IMAGE_APPLY, PACKAGE_CHANGE, FEATURE_CHANGE -> plain;
        };
    }

    /** The title of a failure without a culprit. */
    private static Message plain(Attempt attempt) {
        return switch (attempt.operation()) {
            case SEARCH -> Message.of("update.title.search");
            case DOWNLOAD -> Message.of("update.title.download", name(attempt));
            case INSTALL -> Message.of("update.title.install", name(attempt));
            case OTHER -> Message.of("update.title.other", name(attempt));
            case SELF_UPDATE -> Message.of("update.title.self-update");
            case SETUP ->
                attempt.titleOrNull() == null
                        ? Message.of("update.title.upgrade")
                        : Message.of("update.title.install", name(attempt));
            case SERVICING ->
                attempt.isStoreRepair()
                        ? Message.of("update.title.store-repair")
                        : Message.of("update.title.install", name(attempt));
        };
    }

    /** The first sentence about the newest failure: its code and what it means, or where to find the reason. */
    static Message sentence(Attempt attempt) {
        Hresult code = attempt.codeOrNull();
        if (code != null) {
            return Message.of(
                    "update.newest.code", code.toString(), Explanation.of(code).meaning());
        }
        return Message.of(
                attempt.kbOrNull() != null && OF_RECOVERY.contains(attempt.kbOrNull())
                        ? "update.newest.recovery-partition"
                        : "update.newest.no-code");
    }

    private static Optional<String> named(FailureDetail detail, Culprit.Kind kind) {
        List<Culprit> culprits = detail.culprits();
        return culprits.stream()
                .filter(culprit -> culprit.kind() == kind)
                .map(Culprit::name)
                .findFirst();
    }

    private static boolean isMissing(Attempt attempt) {
        return Hresult.FILE_NOT_FOUND.equals(attempt.codeOrNull())
                || Hresult.PATH_NOT_FOUND.equals(attempt.codeOrNull());
    }

    /** The shortest name of the update. */
    private static Message name(Attempt attempt) {
        if (attempt.kbOrNull() != null) {
            return Message.of("update.name.title", attempt.kbOrNull());
        }
        return attempt.titleOrNull() == null
                ? Message.of("update.name.unknown")
                : Message.of("update.name.title", attempt.titleOrNull());
    }
}
