package org.patchlight.pc.windows.event;

import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** The functions of {@code advapi32.dll} that write an event; constants of {@code winnt.h}. */
interface EventSourceLibrary extends StdCallLibrary {
    int EVENT_TYPE_ERROR = 1;
    int EVENT_TYPE_WARNING = 2;
    int EVENT_TYPE_INFORMATION = 4;

    /** @param server null for this PC */
    @Nullable Pointer RegisterEventSource(@Nullable String server, String source);

    /** @param person a SID that Windows would store with the record */
    boolean ReportEvent(
            Pointer source,
            short type,
            short category,
            int id,
            @Nullable Pointer person,
            short count,
            int dataSize,
            String[] strings,
            @Nullable Pointer data);

    boolean DeregisterEventSource(Pointer source);
}
