package org.patchlight.update.reading.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * One report of SetupDiag, Microsoft's analysis of a failed upgrade, from its text, XML, JSON or registry form
 * (windows-itpro-docs, SetupDiag). Its names and profiles are English on every Windows; its dates are in the format
 * of the PC.
 */
final class SetupDiagReport {
    /** A line of {@code reg query} about the key that Setup writes. */
    private static final Pattern REGISTRY =
            Pattern.compile("\\s{0,8}(\\w{2,40})\\s{1,8}REG_(?:EXPAND_|MULTI_)?SZ\\s{1,8}(.*)");

    private static final String OPERATION = "Last Operation = ";

    /** {@code Warning: Found Application Block for: "NAME".} */
    private static final String BLOCK = "Application Block for: ";

    private final Notes notes;
    private final String path;
    private final SetupDiagCodes codes = new SetupDiagCodes();
    private final SetupDiagTimes times = new SetupDiagTimes();
    private final List<Culprit> culprits = new ArrayList<>();
    private String profile = "";
    private String operation = "";
    private @Nullable Integer build;
    private boolean begun;
    private boolean failed;
    private boolean succeeded;

    /**
     * No report yet.
     *
     * @param path the path of the file with the report
     */
    SetupDiagReport(Notes notes, String path) {
        this.notes = notes;
        this.path = path;
    }

    /**
     * Reads a line of the text form.
     *
     * @param number the line number, from 1
     * @return whether the line belongs to such a report
     */
    boolean line(String line, long number) {
        Matcher value = REGISTRY.matcher(line);
        if (value.matches() && (SetupDiagNames.isOwn(SetupDiagNames.key(value.group(1))) || begun)) {
            field(value.group(1), value.group(2), number);
            return true;
        }
        blocked(line, number);
        int mark = SetupDiagNames.end(line);
        String name = mark < 0 ? "" : SetupDiagNames.key(line.substring(0, mark));
        boolean reports = line.contains("SetupDiag reports");
        if (SetupDiagNames.isOwn(name) || reports || (begun && SetupDiagNames.isKnown(name))) {
            field(reports ? "failuredata" : name, line.substring(mark + 1), number);
            return true;
        }
        return begun && (mark > 0 || line.startsWith("Refer to \"http"));
    }

    /**
     * Reads a field of any form.
     *
     * @param name its name, in any case
     * @param number the line number, from 1; 0 if the form has no lines
     */
    void field(String name, String value, long number) {
        String key = SetupDiagNames.key(name);
        if (value.isBlank() || !SetupDiagNames.isKnown(key)) {
            return;
        }
        begun |= SetupDiagNames.isOwn(key);
        switch (key) {
            case "profilename", "matchingprofilefound" -> profile(value);
            case "targetosbuildstring" -> build = SetupBuild.of(value);
            case "upgradestarttime", "phasestarttime", "phasestarted" -> times.begins(value);
            case "upgradeendtime" -> times.upgradeEnds(value);
            case "phaseendtime", "phaseended" -> times.phaseEnds(value);
            case "lastoperation", "lastsetupoperation" -> operation = value;
            case "logentry", "logerrorline" -> quoted(value, number);
            case "infname" -> SetupCulprits.driver(value, 0).ifPresent(driver -> add(driver, number));
            case "blockapplication", "blockingapplication" -> program(value.strip(), number);
            case "packagename" -> add(Culprit.of(Culprit.Kind.PACKAGE, firstName(value)), number);
            case "error", "err", "failuredata", "failuredetails" -> data(value, number);
            default -> {}
        }
    }

    private void blocked(String text, long number) {
        int found = text.indexOf(BLOCK);
        int open = found < 0 ? -1 : text.indexOf('"', found);
        int close = open < 0 ? -1 : text.indexOf('"', open + 1);
        if (close > open + 1) {
            program(text.substring(open + 1, close), number);
        }
    }

    /** A program that Setup doesn't upgrade with, by its file or its name. */
    private void program(String value, long number) {
        String name = value.substring(value.lastIndexOf('\\') + 1);
        Culprit named = Culprit.of(Culprit.Kind.PROGRAM, name.isEmpty() ? value : name);
        add(name.equals(value) || name.isEmpty() ? named : named.at(value), number);
    }

    private void profile(String value) {
        profile = value.strip();
        if (profile.startsWith("FindSuccessfulUpgrade")) {
            succeeded = true;
        } else {
            failed = true;
        }
    }

    private static String firstName(String value) {
        int comma = value.indexOf(',');
        return (comma < 0 ? value : value.substring(0, comma)).strip();
    }

    /** Reads a text that may have fields and quoted lines of its own, each on a line. */
    private void data(String text, long number) {
        text.lines().forEach(part -> part(part, number));
    }

    private void part(String part, long number) {
        int mark = SetupDiagNames.end(part);
        String name = mark < 0 ? "" : SetupDiagNames.key(part.substring(0, mark));
        if (name.equals("logentry")) {
            quoted(part, number);
            return;
        }
        if (name.equals("lastoperation") || name.equals("lastsetupoperation")) {
            operation = part.substring(mark + 1);
        } else if (name.equals("packagename")) {
            add(Culprit.of(Culprit.Kind.PACKAGE, firstName(part.substring(mark + 1))), number);
        } else if (name.equals("blockapplication") || name.equals("blockingapplication")) {
            program(firstName(part.substring(mark + 1)), number);
        }
        blocked(part, number);
        operationWithin(part);
        codes.report(part);
        SetupCulprits.packageFile(part, 0).ifPresent(added -> add(added, number));
        SetupCulprits.driver(part, 0).ifPresent(driver -> add(driver, number));
    }

    /** Setup joins the fields of a text without a space: {@code Last Phase = Safe OSLast Operation = Add [6] package}. */
    private void operationWithin(String part) {
        int found = part.indexOf(OPERATION);
        if (found > 0) {
            operation = part.substring(found + OPERATION.length());
        }
    }

    private void quoted(String line, long number) {
        times.logged(line);
        codes.quoted(line);
        SetupCulprits.carriedOver(line, 0)
                .or(() -> SetupCulprits.driver(line, 0))
                .or(() -> SetupCulprits.image(line, 0))
                .ifPresent(culprit -> add(culprit, number));
    }

    private void add(Culprit culprit, long number) {
        boolean known = culprits.stream()
                .anyMatch(one -> one.kind() == culprit.kind() && one.name().equalsIgnoreCase(culprit.name()));
        if (!known && culprits.size() < FailureDetail.MOST && !culprit.name().isBlank()) {
            culprits.add(number > 0 ? culprit.seenIn(path, number) : culprit);
        }
    }

    /** Ends the file. A report that found no cause says nothing about the upgrade. */
    void end() {
        if (!begun) {
            return;
        }
        EvidenceTime time = times.end();
        Hresult code = codes.code();
        if (succeeded && !failed) {
            notes.attempt(attempt(time, true, null, null));
            return;
        }
        if (!failed && code == null) {
            return;
        }
        notes.attempt(attempt(time, false, code, codes.root()).with(new FailureDetail(culprits, stage(), null)));
        if (codes.extend() != null && code != null) {
            notes.fact(new Fact(Fact.Kind.UPGRADE_PHASE, time, codes.extend(), code));
        }
    }

    private Attempt attempt(
            @Nullable EvidenceTime time, boolean worked, @Nullable Hresult code, @Nullable Hresult root) {
        return new Attempt(time, Attempt.Operation.SETUP, worked, code, root, null, null, null, build);
    }

    private @Nullable FailedStage stage() {
        FailedStage byOperation = SetupStage.of(operation);
        return byOperation == null ? SetupStage.ofProfile(profile) : byOperation;
    }
}
