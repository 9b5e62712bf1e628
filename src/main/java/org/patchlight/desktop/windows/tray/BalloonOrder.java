package org.patchlight.desktop.windows.tray;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Notice;

/**
 * Which notice a balloon event is about. Windows shows one balloon at a time, keeps others waiting, and its events do not say which one they
 * mean; so we keep the order ourselves.
 */
final class BalloonOrder {
    /** More than a few waiting means that this desktop does not say when it shows one. */
    private static final int MOST = 4;

    private final Deque<Notice> waiting = new ArrayDeque<>();
    private @Nullable Notice current;
    private @Nullable Notice latest;

    /** A notice was handed to Windows. */
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

    /** The balloon went away without a click. It may still be clicked where Windows keeps a list of them. */
    void gone() {
        current = null;
    }

    /** The balloon was clicked: which notice that was. */
    Optional<Notice> clicked() {
        Notice clicked = current != null ? current : latest;
        current = null;
        if (clicked != null) {
            waiting.remove(clicked);
        }
        return Optional.ofNullable(clicked);
    }

    /** Whether taking the balloon away now takes a notice of this topic away. */
    boolean showsNow(String topic) {
        Notice now = current != null ? current : waiting.peekLast();
        return now != null && now.topic().equals(topic);
    }

    /** A notice of this topic is not wanted any more. */
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
