package org.patchlight.ui.toast;

/** What the person can choose in a notification. Each opens a window or postpones a topic, and none fixes anything. */
public interface NoticeActions {
    /** Shows what the fixes will do, and asks. */
    void fix();

    /** Shows the status window. */
    void details();

    /** Shows the restart of Windows, and asks. */
    void restart();

    /** Says nothing about this topic until this evening. */
    void tonight(String topic);

    /** Says nothing about this topic until tomorrow. */
    void later(String topic);
}
