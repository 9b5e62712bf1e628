package org.patchlight.pc.program;

/**
 * The native library of JNA, through which this program calls Windows.
 *
 * @param version the version of JNA, such as {@code 5.19.0}; empty if it isn't used
 * @param source where it was loaded from
 */
public record NativeLibrary(String version, Source source) {
    /** Where it was loaded from. Its path is left out, because it may contain the name of a person. */
    public enum Source {
        /** From the folder of this program. */
        BESIDE_PROGRAM,
        /** Unpacked into the temporary folder. */
        TEMPORARY_FOLDER,
        /** From another place, such as the path of libraries. */
        ELSEWHERE,
        /** This PC is simulated, and needs none. */
        NOT_USED
    }
}
