package org.patchlight.desktop.windows.tray;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Notice;

/**
 * Which notice a balloon event belongs to. Windows shows one balloon at a time and queues the others, and its events do
 * not identify the balloon. So this class keeps the order.
 */
final class BalloonOrder {
    /** If more than a few are waiting, this desktop does not report when it shows one. */
    private static final int MOST = 4;

    private final Deque<Notice> waiting = new ArrayDeque<>();
    private @Nullable Notice current;
    private @Nullable Notice latest;

    /** A notice was passed to Windows. */
    void sent(Notice notice) {
        waiting.removeIf(other -> other.topic().equals(notice.topic()));
        waiting.add(notice);
        latest = notice;
        if (waiting.size() > MOST) {
            waiting.remove();
        }
    }

    /** The next balloon is on the screen. */
    void shown() {
        Notice next = waiting.poll();
        if (next != null) {
            current = next;
        }
    }

    /** The balloon closed without a click. Windows may keep it in a list, where it can still be clicked. */
    void closed() {
        current = null;
    }

    /** The balloon was clicked; returns its notice. */
    Optional<Notice> clicked() {
        Notice clicked = current != null ? current : latest;
        current = null;
        if (clicked != null) {
            waiting.remove(clicked);
        }
        return Optional.ofNullable(clicked);
    }

    /** Whether removing the current balloon removes a notice of this topic. */
    boolean showsNow(String topic) {
        Notice now = current != null ? current : waiting.peekLast();
        return now != null && now.topic().equals(topic);
    }

    /** A notice of this topic is no longer wanted. */
    void withdrawn(String topic) {
        waiting.removeIf(other -> other.topic().equals(topic));
        if (current != null && current.topic().equals(topic)) {
            current = null;
        }
        if (latest != null && latest.topic().equals(topic)) {
            latest = null;
        }
    }
}
