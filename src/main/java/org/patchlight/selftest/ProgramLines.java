package org.patchlight.selftest;

import org.patchlight.health.Message;

/** Lines about this program and the Java that runs it. */
final class ProgramLines {
    private ProgramLines() {}

    static void add(ProgramFacts program, Lines lines) {
        lines.ok("patchlight", program.version(), "selftest.patchlight");
        lines.ok("java", program.java(), "selftest.java");
        if (program.windows()) {
            lines.ok("operating-system", program.system(), "selftest.operating-system");
        } else {
            lines.unknown("operating-system", program.system(), "selftest.not-windows");
        }
        lines.ok("locale", program.locale(), "selftest.locale");
        lines.ok("java-zone", program.zone(), "selftest.java-zone");
        lines.ok("charset", program.charset(), "selftest.charset");
        lines.ok("output-charset", program.console(), "selftest.output-charset");
    }

    /** The line of a PC that could not be opened. */
    static void noPc(Message reason, Lines lines) {
        lines.missing("pc", "none", "selftest.no-pc", reason);
    }
}
