package org.patchlight.pc.windows.event;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.time.Duration;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Win32;

/**
 * The two signals of a thread that serves a subscription: new records were written, or it shall end. Setting a signal
 * after close does nothing.
 */
final class EventSignals implements AutoCloseable {
    private final HANDLE written;
    private final HANDLE end;
    private boolean closed;

    private EventSignals(HANDLE written, HANDLE end) {
        this.written = written;
        this.end = end;
    }

    static EventSignals create() throws PcException {
        HANDLE written = event(false);
        try {
            return new EventSignals(written, event(true));
        } catch (PcException failed) {
            Kernel32.INSTANCE.CloseHandle(written);
            throw failed;
        }
    }

    private static HANDLE event(boolean staysSet) throws PcException {
        HANDLE made = Kernel32.INSTANCE.CreateEvent(null, staysSet, false, null);
        if (made == null) {
            throw Win32.failure("CreateEvent", "", Kernel32.INSTANCE.GetLastError());
        }
        return made;
    }

    /**
     * The signal that the event log sets. Each wait resets it, so records that are written during the work are not
     * missed.
     */
    HANDLE written() {
        return written;
    }

    /** Waits until records were written; false if the thread shall end. */
    boolean awaitWritten() {
        HANDLE[] any = {end, written};
        int signal = Kernel32.INSTANCE.WaitForMultipleObjects(any.length, any, false, WinBase.INFINITE);
        return signal == WinBase.WAIT_OBJECT_0 + 1;
    }

    /** Waits for this time; false if the thread shall end. */
    boolean pause(Duration time) {
        return Kernel32.INSTANCE.WaitForSingleObject(end, (int) time.toMillis()) != WinBase.WAIT_OBJECT_0;
    }

    synchronized void setWritten() {
        if (!closed) {
            Kernel32.INSTANCE.SetEvent(written);
        }
    }

    synchronized void setEnd() {
        if (!closed) {
            Kernel32.INSTANCE.SetEvent(end);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Kernel32.INSTANCE.CloseHandle(written);
        Kernel32.INSTANCE.CloseHandle(end);
    }
}
