package org.patchlight.selftest;

import java.nio.charset.Charset;
import java.util.Locale;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.OperatingSystem;

/**
 * Facts about this program and the Java that runs it, which need no PC.
 *
 * @param version the version of Patchlight
 * @param java the version of Java and its processor, such as {@code 17.0.13 amd64}
 * @param system the operating system as Java reports it, with its version
 * @param windows whether that is Windows
 * @param console the character set of the output: that of the console, UTF-8 if it is redirected
 * @param charset the default character set of Java
 * @param locale the language tag of the default locale
 * @param zone the id of the default time zone
 */
public record ProgramFacts(
        String version,
        String java,
        String system,
        boolean windows,
        String console,
        String charset,
        String locale,
        String zone) {
    /**
     * Reads the facts of this process.
     *
     * @param output the character set of its output
     */
    public static ProgramFacts read(Charset output) {
        return new ProgramFacts(
                BuildFacts.read().version(),
                property("java.version") + " " + property("os.arch"),
                OperatingSystem.name() + " " + property("os.version"),
                OperatingSystem.isWindows(),
                output.name(),
                Charset.defaultCharset().name(),
                Locale.getDefault().toLanguageTag(),
                LocalZone.current().getId());
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
