package org.patchlight.desktop.windows.toast;

import static org.patchlight.desktop.windows.toast.WinRtInterface.NOTIFICATION_DATA;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TEXT_MAP;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_2;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_4;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_6;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_FACTORY;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_HISTORY;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_MANAGER_STATICS;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_MANAGER_STATICS_2;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_NOTIFIER;
import static org.patchlight.desktop.windows.toast.WinRtInterface.TOAST_NOTIFIER_2;
import static org.patchlight.desktop.windows.toast.WinRtInterface.XML_DOCUMENT_IO;

/**
 * Every method of the Windows Runtime that is called, with its place in the table of its interface: the only place with
 * such numbers. The first six places belong to {@code IUnknown} and {@code IInspectable}; the methods follow in the order
 * of the published definition, which {@code WinRtMethodTest} lists. A wrong number would call another method and end
 * the process.
 */
enum WinRtMethod {
    CREATE_NOTIFIER(TOAST_MANAGER_STATICS, 7),
    HISTORY(TOAST_MANAGER_STATICS_2, 6),
    REMOVE(TOAST_HISTORY, 8),
    CLEAR(TOAST_HISTORY, 12),
    SHOW(TOAST_NOTIFIER, 6),
    HIDE(TOAST_NOTIFIER, 7),
    SETTING(TOAST_NOTIFIER, 8),
    UPDATE(TOAST_NOTIFIER_2, 6),
    CREATE_TOAST(TOAST_FACTORY, 6),
    PUT_TAG(TOAST_2, 6),
    PUT_GROUP(TOAST_2, 8),
    PUT_SUPPRESS_POPUP(TOAST_2, 10),
    PUT_DATA(TOAST_4, 7),
    PUT_EXPIRES_ON_REBOOT(TOAST_6, 7),
    VALUES(NOTIFICATION_DATA, 6),
    PUT_SEQUENCE_NUMBER(NOTIFICATION_DATA, 8),
    INSERT(TEXT_MAP, 10),
    LOAD_XML(XML_DOCUMENT_IO, 6);

    private final WinRtInterface owner;
    private final int slot;

    WinRtMethod(WinRtInterface owner, int slot) {
        this.owner = owner;
        this.slot = slot;
    }

    /** The interface that the object must have been asked for. */
    WinRtInterface owner() {
        return owner;
    }

    /** Its place in the table, from 0. */
    int slot() {
        return slot;
    }
}
