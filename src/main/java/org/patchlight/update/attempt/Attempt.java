package org.patchlight.update.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.build.RollupRecord.Change;
import org.patchlight.update.build.RollupRecord.Source;
import org.patchlight.update.build.WindowsBuild;

/**
 * One finished attempt of one operation on one update, or one finished search, read from one source.
 *
 * @param timeOrNull when it ended; null if the source has no time, or its order of day and month is ambiguous
 * @param operation the operation
 * @param succeeded whether it worked
 * @param codeOrNull the code that Windows shows; null if the source has none
 * @param rootCodeOrNull the deepest code that the source connects with this attempt; null if there is no deeper one
 * @param titleOrNull the update's title
 * @param kbOrNull the update's article, {@code KB} and digits
 * @param updateIdOrNull the update's GUID in upper case without braces and revision
 * @param buildOrNull for an upgrade its target build, such as 22631
 * @param detail what the source says about a failure besides its codes
 */
public record Attempt(
        @Nullable EvidenceTime timeOrNull,
        Operation operation,
        boolean succeeded,
        @Nullable Hresult codeOrNull,
        @Nullable Hresult rootCodeOrNull,
        @Nullable String titleOrNull,
        @Nullable String kbOrNull,
        @Nullable String updateIdOrNull,
        @Nullable Integer buildOrNull,
        FailureDetail detail) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attempt known
                && Objects.equals(timeOrNull, known.timeOrNull)
                && operation == known.operation
                && succeeded == known.succeeded
                && Objects.equals(codeOrNull, known.codeOrNull)
                && Objects.equals(rootCodeOrNull, known.rootCodeOrNull)
                && Objects.equals(titleOrNull, known.titleOrNull)
                && Objects.equals(kbOrNull, known.kbOrNull)
                && Objects.equals(updateIdOrNull, known.updateIdOrNull)
                && Objects.equals(buildOrNull, known.buildOrNull)
                && detail.equals(known.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                timeOrNull,
                operation,
                succeeded,
                codeOrNull,
                rootCodeOrNull,
                titleOrNull,
                kbOrNull,
                updateIdOrNull,
                buildOrNull,
                detail);
    }

    public Attempt {
        titleOrNull = KeptTitle.of(titleOrNull);
        updateIdOrNull = updateIdOrNull == null ? null : updateIdOrNull.toUpperCase(Locale.ROOT);
    }

    /** An attempt about which nothing more is known. */
    public Attempt(
            @Nullable EvidenceTime timeOrNull,
            Operation operation,
            boolean succeeded,
            @Nullable Hresult codeOrNull,
            @Nullable Hresult rootCodeOrNull,
            @Nullable String titleOrNull,
            @Nullable String kbOrNull,
            @Nullable String updateIdOrNull,
            @Nullable Integer buildOrNull) {
        this(
                timeOrNull,
                operation,
                succeeded,
                codeOrNull,
                rootCodeOrNull,
                titleOrNull,
                kbOrNull,
                updateIdOrNull,
                buildOrNull,
                FailureDetail.NONE);
    }

    /** Sources record one attempt within this time of each other. */
    public static final Duration SAME_WITHIN = Duration.ofMinutes(10);

    /** The operation. */
    public enum Operation {
        INSTALL,
        DOWNLOAD,
        SEARCH,
        /** An upgrade to another version of Windows. */
        SETUP,
        /** Changing or repairing the component store. */
        SERVICING,
        /** The update agent updating itself. */
        SELF_UPDATE,
        OTHER;

        /** The stable name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it is a repair or a check of the component store, and no change of a package. */
    public boolean isStoreRepair() {
        return operation == Operation.SERVICING
                && titleOrNull == null
                && kbOrNull == null
                && updateIdOrNull == null
                && detail.stageOrNull() == null;
    }

    /** The same attempt with another time, such as the same time with a zone. */
    public Attempt at(@Nullable EvidenceTime time) {
        return new Attempt(
                time,
                operation,
                succeeded,
                codeOrNull,
                rootCodeOrNull,
                titleOrNull,
                kbOrNull,
                updateIdOrNull,
                buildOrNull,
                detail);
    }

    /** The same attempt with another title and article. */
    public Attempt named(@Nullable String title, @Nullable String kb) {
        return new Attempt(
                timeOrNull,
                operation,
                succeeded,
                codeOrNull,
                rootCodeOrNull,
                title,
                kb,
                updateIdOrNull,
                buildOrNull,
                detail);
    }

    /** The same attempt with another code and another code beneath it. */
    public Attempt coded(@Nullable Hresult code, @Nullable Hresult root) {
        return new Attempt(
                timeOrNull,
                operation,
                succeeded,
                code,
                root,
                titleOrNull,
                kbOrNull,
                updateIdOrNull,
                buildOrNull,
                detail);
    }

    /**
     * What it says about a cumulative update whose title has the build, or about a removal. Only the agent's removals are
     * successes of {@link Operation#OTHER}. Empty for anything else, and without a time.
     */
    public Optional<RollupRecord> rollupRecord() {
        if (!succeeded || timeOrNull == null) {
            return Optional.empty();
        }
        Optional<WindowsBuild> build = Optional.ofNullable(titleOrNull).flatMap(WindowsBuild::inTitle);
        if (operation == Operation.OTHER) {
            return Optional.of(new RollupRecord(timeOrNull, Source.AGENT, Change.OTHER, build.orElse(null), kbOrNull));
        }
        return operation == Operation.INSTALL && kbOrNull != null
                ? build.map(known -> new RollupRecord(timeOrNull, Source.AGENT, Change.INSTALLED, known, kbOrNull))
                : Optional.empty();
    }

    /** Its codes, the deepest first: it is the most reliable. */
    public List<Hresult> codes() {
        return Stream.of(Optional.ofNullable(rootCodeOrNull), Optional.ofNullable(codeOrNull))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The same attempt with more detail about its failure. */
    public Attempt with(FailureDetail more) {
        return new Attempt(
                timeOrNull,
                operation,
                succeeded,
                codeOrNull,
                rootCodeOrNull,
                titleOrNull,
                kbOrNull,
                updateIdOrNull,
                buildOrNull,
                more);
    }
}
