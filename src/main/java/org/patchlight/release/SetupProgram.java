package org.patchlight.release;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Starts a setup program that was verified. */
public interface SetupProgram {
    /** The result of the start. */
    enum Start {
        /** It runs; it closes this program. */
        STARTED,
        /** The person refused administrator rights. */
        DECLINED,
        /** Windows refused it. */
        FAILED,
        /** There is no Windows here. */
        NO_WINDOWS
    }

    /** Where there is no Windows. */
    SetupProgram NONE = (setup, folder, arguments, signed) -> Start.NO_WINDOWS;

    /**
     * Starts it, after Windows asked for administrator rights if the folder of the program needs them.
     *
     * @param setup the verified file
     * @param folder the folder of the installed program
     * @param arguments its switches
     * @param signed whether the file is the signed one; asked while no one else can change it
     */
    Start start(Path setup, Path folder, List<String> arguments, BooleanSupplier signed);
}
