package org.patchlight.selftest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.program.CodePages;
import org.patchlight.pc.program.NativeLibrary;

/** Lines about the version of Windows, native code, child processes and code pages. */
final class InstallationLines {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int WINDOWS_7 = 7600;

    /** What this program passes to the tools that it starts. */
    private static final Set<String> PASSED = Set.of("path", "systemdrive", "systemroot", "temp", "tmp", "windir");

    private final Pc pc;
    private final Lines lines;

    InstallationLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        if (pc.facts().version().build() >= WINDOWS_7) {
            lines.ok("windows", pc.facts().windows(), "selftest.windows");
        } else {
            lines.missing("windows", pc.facts().windows(), "selftest.windows.old");
        }
        lines.read("power", this::power);
        lines.read("native-library", this::nativeLibrary);
        lines.read("starter", this::starter);
        lines.read("child-environment", this::childEnvironment);
        lines.read("code-pages", this::codePages);
    }

    private void power() throws PcException {
        PowerSupply supply = pc.power().supply();
        String value = (supply.onBattery() ? "battery" : "mains") + (supply.saving() ? ", saver on" : ", saver off");
        lines.ok("power", value, supply.saving() ? "selftest.power.saving" : "selftest.power");
    }

    private void nativeLibrary() throws PcException {
        NativeLibrary library = pc.programContext().nativeLibrary();
        String source = library.source().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String value = (source + " " + library.version()).strip();
        String meaning = "selftest.native." + source;
        switch (library.source()) {
            case BESIDE_PROGRAM, NOT_USED -> lines.ok("native-library", value, meaning);
            case TEMPORARY_FOLDER, ELSEWHERE -> lines.attention("native-library", value, meaning);
        }
    }

    private void starter() throws PcException {
        if (pc.programContext().folder().starter()) {
            lines.ok("starter", "present", "selftest.starter");
        } else {
            lines.attention("starter", "none", "selftest.starter.none");
        }
    }

    private void childEnvironment() throws PcException {
        List<String> names = pc.programContext().childVariables(LIMIT);
        Set<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String value = String.join(" ", names);
        if (!lower.containsAll(PASSED)) {
            lines.attention("child-environment", value, "selftest.child.lost");
        } else if (lower.size() > PASSED.size()) {
            lines.ok("child-environment", value, "selftest.child.more");
        } else {
            lines.ok("child-environment", value, "selftest.child");
        }
    }

    private void codePages() throws PcException {
        CodePages pages = pc.programContext().codePages();
        lines.ok(
                "code-pages",
                "ansi " + pages.ansi() + ", oem " + pages.oem() + ", console " + pages.console(),
                "selftest.code-pages");
    }
}
