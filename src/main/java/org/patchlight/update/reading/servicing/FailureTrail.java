package org.patchlight.update.reading.servicing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * What {@code CBS.log} shows about why its current operation fails: the drivers, files, packages and installers that it
 * names, and the codes beneath the final one. Windows logs them before the operation ends, and a copied excerpt often
 * has no end.
 */
final class FailureTrail {
    /** CBS_E_INSTALLERS_FAILED */
    private static final int INSTALLERS_FAILED = 0x800F0922;

    /** STATUS_OBJECT_NAME_NOT_FOUND and STATUS_OBJECT_PATH_NOT_FOUND as CSI writes them: a key or file of the store. */
    private static final Set<Hresult> NOT_FOUND = Set.of(new Hresult(0xD0000034), new Hresult(0xD000003A));

    private final String file;
    private final List<Culprit> culprits = new ArrayList<>();
    private @Nullable FailedStage stage;
    private @Nullable Hresult root;
    private @Nullable Hresult storeError;
    private @Nullable String staging;
    private long stagingNumber;
    private @Nullable String installerName;
    private @Nullable Hresult installerError;
    private @Nullable String packageName;
    private @Nullable Hresult code;
    private @Nullable EvidenceTime failedAt;
    private boolean failed;
    private boolean used;

    /** @param file the path of the log, for the places of culprits */
    FailureTrail(String file) {
        this.file = file;
    }

    /** A driver operation of the queue failed. */
    void driver(@Nullable String inf, Hresult result, StampedLine line) {
        begin();
        if (stage == null || stage == FailedStage.DRIVER_QUEUE) {
            enter(FailedStage.DRIVER_QUEUE, result);
        }
        if (inf != null) {
            String name = inf.substring(inf.lastIndexOf('\\') + 1);
            add(Culprit.of(Culprit.Kind.DRIVER, name).at(name.equals(inf) ? null : inf), line);
        }
        failed(result, line);
    }

    /** Windows gives the whole operation up because of drivers. */
    void driversFailed(@Nullable Hresult result, StampedLine line) {
        begin();
        enter(FailedStage.DRIVER_QUEUE, result);
        failed(result, line);
    }

    /** A file that the component store or the package should hold is missing or damaged. */
    void missing(Culprit payload, StampedLine line) {
        begin();
        enter(FailedStage.PAYLOAD_STAGING, null);
        add(payload, line);
        String named = staging == null ? null : PackageIdentity.in(staging);
        if (named != null) {
            add(ofPackage(named).seenIn(file, stagingNumber));
        }
    }

    /** The line that names the package whose files are copied now. Logs have many; it is read only if a file misses. */
    void staging(StampedLine line) {
        begin();
        staging = line.whole();
        stagingNumber = line.number();
    }

    /** A package is incomplete or can't be read. */
    void broken(String name, StampedLine line) {
        begin();
        add(ofPackage(name), line);
    }

    /** An installer of a Windows component failed, and Windows gives the whole operation up for it. */
    void installer(@Nullable String name, @Nullable Hresult result, StampedLine line) {
        begin();
        enter(FailedStage.COMPONENT_INSTALLER, result);
        if (name != null) {
            add(Culprit.of(Culprit.Kind.PROGRAM, name), line);
        }
        failed(result, line);
    }

    /** The installer that runs now. */
    void installerRuns(String name) {
        begin();
        installerName = name;
    }

    /** What an installer returned. Windows may ignore it. */
    void installerReturned(Hresult result) {
        begin();
        installerError = result;
    }

    /** The store itself reported an error. */
    void storeError(Hresult error) {
        begin();
        storeError = error;
    }

    /** The package that the operation is about, as far as an error line shows it. */
    void about(String name) {
        begin();
        packageName = name;
    }

    /** An error that ends the operation, even if its end is not in the log. */
    void failed(@Nullable Hresult result, StampedLine line) {
        begin();
        failed = true;
        if (code == null && result != null) {
            code = result;
            failedAt = line.time();
        } else if (failedAt == null) {
            failedAt = line.time();
        }
    }

    /** Another operation begins, or this one succeeded. */
    void clear() {
        culprits.clear();
        stage = null;
        root = null;
        storeError = null;
        staging = null;
        installerName = null;
        installerError = null;
        packageName = null;
        code = null;
        failedAt = null;
        failed = false;
        used = false;
    }

    /** The failure was reported. The next sign belongs to another one; several packages of one operation share it. */
    void used() {
        used = true;
        failed = false;
    }

    /** Whether a failure is known that was not reported. */
    boolean isOpen() {
        return failed && !used;
    }

    /** What error lines name although nothing shows that the operation failed. */
    List<Culprit> suspects() {
        return failed || used ? List.of() : List.copyOf(culprits);
    }

    /** Whether the failure was reported already. */
    boolean isUsed() {
        return used;
    }

    @Nullable Hresult code() {
        return code;
    }

    @Nullable EvidenceTime failedAt() {
        return failedAt;
    }

    @Nullable String packageName() {
        return packageName;
    }

    /** The code beneath that of the operation; null if there is none. */
    @Nullable Hresult rootOf(@Nullable Hresult outcome) {
        Hresult beneath = isOfInstaller(outcome) ? installerError : root;
        return beneath != null && !beneath.equals(outcome) ? beneath : null;
    }

    /** Whether only the return of an installer explains the final code, which says that some installer failed. */
    private boolean isOfInstaller(@Nullable Hresult outcome) {
        return stage == null && installerError != null && outcome != null && outcome.value() == INSTALLERS_FAILED;
    }

    /**
     * The details of the failure.
     *
     * @param outcome the final code
     * @param source what the error report of Windows calls the source of the failure; empty if unknown
     */
    FailureDetail detail(@Nullable Hresult outcome, String source) {
        List<Culprit> tellingFirst = new ArrayList<>(culprits);
        if (isOfInstaller(outcome) && installerName != null) {
            tellingFirst.add(Culprit.of(Culprit.Kind.PROGRAM, installerName));
        }
        tellingFirst.sort(Comparator.comparing(culprit -> culprit.kind() == Culprit.Kind.PACKAGE));
        return new FailureDetail(tellingFirst, stageOf(outcome, source), null);
    }

    private @Nullable FailedStage stageOf(@Nullable Hresult outcome, String source) {
        if (source.equalsIgnoreCase("DOQE")) {
            return FailedStage.DRIVER_QUEUE;
        }
        if (isOfInstaller(outcome)) {
            return FailedStage.COMPONENT_INSTALLER;
        }
        boolean notFound = Hresult.FILE_NOT_FOUND.equals(outcome) || Hresult.PATH_NOT_FOUND.equals(outcome);
        boolean inStore = source.equalsIgnoreCase("Stage") || outcome != null && outcome.equals(storeError);
        if (notFound && inStore && stage == null) {
            return FailedStage.PAYLOAD_STAGING;
        }
        boolean unreadable = notFound || Hresult.INVALID_DATA.equals(outcome);
        boolean ofStore = source.toUpperCase(Locale.ROOT).startsWith("CSI")
                || storeError != null && NOT_FOUND.contains(storeError);
        return stage == null && unreadable && ofStore ? FailedStage.PACKAGE_CHANGE : stage;
    }

    private void begin() {
        if (used) {
            clear();
        }
    }

    private void enter(FailedStage reached, @Nullable Hresult result) {
        if (stage != reached) {
            stage = reached;
            root = null;
        }
        if (root == null) {
            root = result;
        }
    }

    private static Culprit ofPackage(String name) {
        return Culprit.of(Culprit.Kind.PACKAGE, name).ofUpdate(UpdateTitle.article(name));
    }

    private void add(Culprit culprit, StampedLine line) {
        add(culprit.seenIn(file, line.number()));
    }

    private void add(Culprit culprit) {
        boolean known = culprits.stream()
                .anyMatch(one -> one.kind() == culprit.kind() && one.name().equalsIgnoreCase(culprit.name()));
        if (!known && culprits.size() < FailureDetail.MOST) {
            culprits.add(culprit);
        }
    }
}
