package org.patchlight.pc.windows.event;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.W32APIOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.Win32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Application log through {@code ReportEvent}. The call goes to the event log service, which may hang, so that it is
 * made on a thread of its own. The record names no person: Windows would store the SID that it is given.
 */
public final class WindowsApplicationLog implements ApplicationLog {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsApplicationLog.class);

    /** Loaded when first used. */
    private static final class Loaded {
        static final EventSourceLibrary LIBRARY =
                Native.load("advapi32", EventSourceLibrary.class, W32APIOptions.UNICODE_OPTIONS);
    }

    private final Supplier<EventSourceLibrary> library;
    private final IntSupplier lastError;

    /** The log of this PC. */
    public WindowsApplicationLog() {
        this(() -> Loaded.LIBRARY, Native::getLastError);
    }

    /**
     * @param library loaded at the first event, on its thread
     * @param lastError the code of the call that failed last on this thread
     */
    WindowsApplicationLog(Supplier<EventSourceLibrary> library, IntSupplier lastError) {
        this.library = library;
        this.lastError = lastError;
    }

    @Override
    public void write(int id, Level level, List<String> strings, Duration limit) throws PcException {
        Limits.within(limit, "ReportEvent", SOURCE, () -> {
            report(library.get(), id, type(level), strings.toArray(String[]::new));
            return id;
        });
    }

    private void report(EventSourceLibrary advapi, int id, int type, String[] strings) throws PcException {
        Pointer source = advapi.RegisterEventSource(null, SOURCE);
        if (source == null) {
            throw Win32.failure("RegisterEventSource", SOURCE, lastError.getAsInt());
        }
        try {
            if (!advapi.ReportEvent(
                    source, (short) type, (short) 0, id, null, (short) strings.length, 0, strings, null)) {
                throw Win32.failure("ReportEvent", SOURCE, lastError.getAsInt());
            }
        } finally {
            // The event is written by now, or its failure is reported.
            if (!advapi.DeregisterEventSource(source)) {
                LOG.debug("DeregisterEventSource failed with {}", lastError.getAsInt());
            }
        }
    }

    private static int type(Level level) {
        return switch (level) {
            case ERROR -> EventSourceLibrary.EVENT_TYPE_ERROR;
            case WARNING -> EventSourceLibrary.EVENT_TYPE_WARNING;
            case INFORMATION -> EventSourceLibrary.EVENT_TYPE_INFORMATION;
        };
    }
}
