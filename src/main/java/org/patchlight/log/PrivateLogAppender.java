package org.patchlight.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.patchlight.machine.PrivateFiles;

/** Log files that only their owner may read, also those that follow when one is full. */
final class PrivateLogAppender extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        if (file.getParent() != null) {
            PrivateFiles.createFolders(file.getParent());
        }
        try {
            PrivateFiles.createFile(file);
        } catch (FileAlreadyExistsException kept) {
            addInfo("the log continues in " + file, kept);
        }
        super.openFile(name);
    }
}
