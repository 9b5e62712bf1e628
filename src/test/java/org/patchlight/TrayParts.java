package org.patchlight;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommonOptions;
import org.patchlight.cli.Session;
import org.patchlight.monitor.Monitor;
import org.patchlight.pc.Pc;
import picocli.CommandLine;

/**
 * The parts behind the tray, wired as in the program, without the tray.
 *
 * @param bench the PC and the tools for it
 * @param monitor monitors it once it was started
 */
public record TrayParts(Session bench, Monitor monitor) implements AutoCloseable {
    /** The parts around a fresh simulated PC. */
    public static TrayParts around(String scenario, Path home) throws CommandFailure {
        return around(pc -> pc, scenario, home);
    }

    /** The parts around a fresh simulated PC that a test has changed. */
    public static TrayParts around(UnaryOperator<Pc> pcs, String scenario, Path home) throws CommandFailure {
        CommonOptions options = new CommonOptions();
        new CommandLine(options).parseArgs("--simulate", scenario, "--home", home.toString());
        Seams seams = new Seams() {
            @Override
            public Pc pc(Pc opened) {
                return pcs.apply(opened);
            }
        };
        Session bench = new Application(seams).open(options);
        return new TrayParts(bench, TrayProgram.monitor(bench));
    }

    @Override
    public void close() {
        monitor.close();
        bench.close();
    }
}
