package org.patchlight.pc.windows.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSubscriptionContract;

/** The contract of every event log, for the Windows code with a library that serves files. */
@EnabledOnOs(OS.WINDOWS)
class WindowsEventLogContractTest implements EventSubscriptionContract {
    @TempDir
    private Path folder;

    private EventLog log;

    @BeforeEach
    void serve() {
        StubEventLibrary library = StubEventLibrary.serving(folder);
        log = new WindowsEventLog(() -> library);
    }

    @Override
    public EventLog eventLog() {
        return log;
    }

    @Override
    public void putEvents(List<EventRecord> events) throws IOException {
        Files.writeString(
                folder.resolve("events.xml"),
                events.stream().map(StubEvents::xml).collect(Collectors.joining()));
    }
}
