package org.patchlight.desktop.windows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.patchlight.desktop.WakeEvents;
import org.patchlight.desktop.windows.window.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes broadcasts of Windows on to listeners, on another thread, because the window's thread must not wait. */
final class WindowsWakeEvents implements WakeEvents {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsWakeEvents.class);

    private final Executor executor;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    WindowsWakeEvents(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void received(Broadcast broadcast) {
        switch (broadcast) {
            case RESUMED -> notifyListeners(Event.RESUMED);
            case LOCKED -> notifyListeners(Event.LOCKED);
            case UNLOCKED -> notifyListeners(Event.UNLOCKED);
            case TIME_CHANGED -> notifyListeners(Event.TIME_CHANGED);
            default -> LOG.trace("Not a wake event: {}", broadcast);
        }
    }

    private void notifyListeners(Event event) {
        LOG.debug("Wake event of Windows: {}", event);
        executor.execute(() -> listeners.forEach(listener -> listener.happened(event)));
    }
}
