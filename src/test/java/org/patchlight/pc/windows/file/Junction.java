package org.patchlight.pc.windows.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Creates junctions, which needs no administrator. */
final class Junction {
    private Junction() {}

    static void make(Path at, Path to) throws IOException {
        Process process = new ProcessBuilder(
                        "C:\\windows\\system32\\cmd.exe", "/c", "mklink", "/J", at.toString(), to.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("mklink did not make one");
            }
            // Java reports a junction as neither a folder nor a link. Wine's mklink reports success without creating
            // one.
            if (!Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther()) {
                throw new IOException("mklink made something else");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
