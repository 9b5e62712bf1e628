package org.patchlight.desktop.windows.toast;

import java.util.Locale;

/** The name by which Windows replaces and removes a toast. */
final class ToastTag {
    /** Windows before version 1703 takes no longer one. */
    static final int LONGEST = 16;

    private ToastTag() {}

    /** The name for a topic: equal topics have equal names, and others have others. */
    static String of(String topic) {
        if (topic.length() <= LONGEST) {
            return topic;
        }
        String sum = String.format(Locale.ROOT, "%08x", topic.hashCode());
        return topic.substring(0, LONGEST - sum.length()) + sum;
    }
}
