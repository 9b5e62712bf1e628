package org.patchlight.desktop.windows.tray;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.patchlight.desktop.Notice;

/**
 * Which notice a balloon event belongs to. Windows shows one balloon at a time and queues the others, and its events do
 * not identify the balloon. It may also swallow a balloon, or show one without an event, for example while the person
 * wants no disturbance. So this class keeps what an event may be about, and never guesses between several.
 */
final class BalloonOrder {
    /** The most notices that are kept in each list. */
    private static final int MOST = 4;

    /** Passed to Windows, and not known to be shown. */
    private final Deque<Notice> waiting = new ArrayDeque<>();
    /** Those of which one is on the screen; empty if no balloon is. */
    private final List<Notice> current = new ArrayList<>();
    /** Closed without a click. Windows may keep them in a list, where they can still be clicked. */
    private final Deque<Notice> closed = new ArrayDeque<>();

    /** A notice was passed to Windows. */
    void sent(Notice notice) {
        withdrawn(notice.topic());
        add(waiting, notice);
    }

    /**
     * The next balloon is on the screen. With several waiting, Windows may have swallowed the first ones. In each case the
     * first one can't be the next.
     */
    void shown() {
        if (!waiting.isEmpty()) {
            closed();
            current.addAll(waiting);
            waiting.remove();
        }
    }

    /** The balloon closed without a click. */
    void closed() {
        current.forEach(notice -> add(closed, notice));
        current.clear();
    }

    /**
     * The balloon was clicked.
     *
     * @return its notice; several if it may be any of them; empty if there is none
     */
    List<Notice> clicked() {
        Set<Notice> candidates = new LinkedHashSet<>(current);
        if (candidates.isEmpty()) {
            candidates.addAll(waiting);
            candidates.addAll(closed);
        }
        closed();
        if (candidates.size() == 1) {
            waiting.removeAll(candidates);
            closed.removeAll(candidates);
        }
        return List.copyOf(candidates);
    }

    /** Whether removing the current balloon most likely removes a notice of this topic. */
    boolean showsNow(String topic) {
        Notice now = current.isEmpty() ? waiting.peekLast() : current.get(0);
        return now != null && now.topic().equals(topic);
    }

    /** A notice of this topic is no longer wanted. */
    void withdrawn(String topic) {
        List.of(waiting, current, closed)
                .forEach(list -> list.removeIf(notice -> notice.topic().equals(topic)));
    }

    private static void add(Deque<Notice> list, Notice notice) {
        list.remove(notice);
        list.add(notice);
        if (list.size() > MOST) {
            list.remove();
        }
    }
}
