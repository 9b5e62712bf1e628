package org.patchlight.desktop.windows.toast;

import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.IntByReference;
import java.util.HashMap;
import java.util.Map;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.ToastPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows, changes and removes toasts of one program. Used only on the thread that entered the runtime. */
final class ToastCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ToastCalls.class);
    private static final String NOTIFICATIONS = "Windows.UI.Notifications.";
    private static final String MANAGER = NOTIFICATIONS + "ToastNotificationManager";
    private static final String TOAST = NOTIFICATIONS + "ToastNotification";
    private static final String DATA = NOTIFICATIONS + "NotificationData";
    private static final String DOCUMENT = "Windows.Data.Xml.Dom.XmlDocument";
    private static final String GROUP = "patchlight";

    /** The answer of an update: the person has closed the toast. */
    private static final int NOT_FOUND = 2;

    private final WinRuntime runtime;
    private final String program;
    private final WinRtObject notifier;
    /** The toasts that may still be on the screen, by tag; an object is needed to hide one. */
    private final Map<String, WinRtObject> live = new HashMap<>();

    private int sequence;

    /**
     * The toasts of a program.
     *
     * @param program its registered id
     * @throws WinRtException if this Windows has no toasts
     */
    ToastCalls(WinRuntime runtime, String program) throws WinRtException {
        this.runtime = runtime;
        this.program = program;
        runtime.enter();
        try (WinRtObject manager = runtime.factory(MANAGER, WinRtInterface.TOAST_MANAGER_STATICS);
                HString id = runtime.text(program)) {
            notifier = manager.get(WinRtInterface.TOAST_NOTIFIER, WinRtMethod.CREATE_NOTIFIER, id);
        }
    }

    /**
     * Shows a toast, in place of an earlier one with the same tag.
     *
     * @param silently whether it only goes to the list of notifications
     * @throws WinRtException if Windows refuses it
     */
    void show(String tag, String xml, Map<String, String> values, boolean silently) throws WinRtException {
        WinRtObject toast;
        try (WinRtObject document = document(xml);
                WinRtObject factory = runtime.factory(TOAST, WinRtInterface.TOAST_FACTORY)) {
            toast = factory.get(WinRtInterface.TOAST, WinRtMethod.CREATE_TOAST, document);
        }
        try {
            label(toast, tag, silently);
            setValues(toast, values);
            expireOnRestart(toast);
            notifier.call(WinRtMethod.SHOW, toast);
        } catch (WinRtException | RuntimeException failed) {
            toast.close();
            throw failed;
        }
        forget(tag);
        live.put(tag, toast);
    }

    /**
     * Changes the values of a toast in place.
     *
     * @return false if this Windows can't, so that the toast must be shown again; true also if the person closed it
     */
    boolean update(String tag, Map<String, String> values) {
        IntByReference result = new IntByReference();
        try (WinRtObject newer = notifier.as(WinRtInterface.TOAST_NOTIFIER_2);
                WinRtObject data = data(values);
                HString named = runtime.text(tag);
                HString group = runtime.text(GROUP)) {
            newer.call(WinRtMethod.UPDATE, data, named, group, result);
            return result.getValue() == 0 || result.getValue() == NOT_FOUND;
        } catch (WinRtException older) {
            LOG.debug("A toast can't be changed in place: {}", older.getMessage());
            return false;
        }
    }

    /** Removes a toast from the screen and from the list of notifications. */
    void remove(String tag) {
        WinRtObject toast = live.get(tag);
        if (toast != null) {
            attempt(() -> notifier.call(WinRtMethod.HIDE, toast));
            forget(tag);
        }
        attempt(() -> {
            try (WinRtObject history = history();
                    HString named = runtime.text(tag);
                    HString group = runtime.text(GROUP);
                    HString id = runtime.text(program)) {
                history.call(WinRtMethod.REMOVE, named, group, id);
            }
        });
    }

    /** Removes all toasts of the program. */
    void removeAll() {
        Map.copyOf(live).keySet().forEach(this::remove);
        attempt(() -> {
            try (WinRtObject history = history();
                    HString id = runtime.text(program)) {
                history.call(WinRtMethod.CLEAR, id);
            }
        });
    }

    /** Whether Windows shows toasts of the program. It fails before the very first one, and that isn't a refusal. */
    ToastPermission permission() {
        IntByReference setting = new IntByReference();
        try {
            notifier.call(WinRtMethod.SETTING, setting);
        } catch (WinRtException none) {
            LOG.debug("Windows doesn't say whether toasts are on: {}", none.getMessage());
            return ToastPermission.UNKNOWN;
        }
        return switch (setting.getValue()) {
            case 0 -> ToastPermission.ALLOWED;
            case 1 -> ToastPermission.OFF_FOR_PROGRAM;
            case 2 -> ToastPermission.OFF_FOR_PERSON;
            case 3 -> ToastPermission.OFF_BY_POLICY;
            default -> ToastPermission.UNKNOWN;
        };
    }

    /** The values of a bar; none without one. */
    static Map<String, String> values(Notice notice) {
        return notice.progress()
                .map(bar -> bar.percent() < 0
                        ? Map.of("percent", "indeterminate", "shown", " ", "step", bar.step())
                        : Map.of(
                                "percent", String.valueOf(Math.min(bar.percent(), 100) / 100.0),
                                "shown", Math.min(bar.percent(), 100) + " %",
                                "step", bar.step()))
                .orElse(Map.of());
    }

    private WinRtObject document(String xml) throws WinRtException {
        try (WinRtObject reader = runtime.create(DOCUMENT, WinRtInterface.XML_DOCUMENT_IO);
                HString text = runtime.text(xml)) {
            reader.call(WinRtMethod.LOAD_XML, text);
            return reader.as(WinRtInterface.XML_DOCUMENT);
        }
    }

    private void label(WinRtObject toast, String tag, boolean silently) throws WinRtException {
        try (WinRtObject labelled = toast.as(WinRtInterface.TOAST_2);
                HString named = runtime.text(tag);
                HString group = runtime.text(GROUP)) {
            labelled.call(WinRtMethod.PUT_TAG, named);
            labelled.call(WinRtMethod.PUT_GROUP, group);
            if (silently) {
                labelled.call(WinRtMethod.PUT_SUPPRESS_POPUP, true);
            }
        }
    }

    /** Before version 1703 Windows has no bars, and shows the toast without one. */
    private void setValues(WinRtObject toast, Map<String, String> values) {
        if (!values.isEmpty()) {
            attempt(() -> {
                try (WinRtObject bound = toast.as(WinRtInterface.TOAST_4);
                        WinRtObject data = data(values)) {
                    bound.call(WinRtMethod.PUT_DATA, data);
                }
            });
        }
    }

    /** After a restart the first check says what is still true. */
    private static void expireOnRestart(WinRtObject toast) {
        attempt(() -> {
            try (WinRtObject newer = toast.as(WinRtInterface.TOAST_6)) {
                newer.call(WinRtMethod.PUT_EXPIRES_ON_REBOOT, true);
            }
        });
    }

    private WinRtObject data(Map<String, String> values) throws WinRtException {
        WinRtObject data = runtime.create(DATA, WinRtInterface.NOTIFICATION_DATA);
        try (WinRtObject map = data.get(WinRtInterface.TEXT_MAP, WinRtMethod.VALUES)) {
            for (Map.Entry<String, String> value : values.entrySet()) {
                try (HString name = runtime.text(value.getKey());
                        HString text = runtime.text(value.getValue())) {
                    map.call(WinRtMethod.INSERT, name, text, new ByteByReference());
                }
            }
            // Windows ignores values that come with a smaller number than those before.
            sequence++;
            data.call(WinRtMethod.PUT_SEQUENCE_NUMBER, sequence);
            return data;
        } catch (WinRtException failed) {
            data.close();
            throw failed;
        }
    }

    private WinRtObject history() throws WinRtException {
        try (WinRtObject manager = runtime.factory(MANAGER, WinRtInterface.TOAST_MANAGER_STATICS_2)) {
            return manager.get(WinRtInterface.TOAST_HISTORY, WinRtMethod.HISTORY);
        }
    }

    private void forget(String tag) {
        WinRtObject old = live.remove(tag);
        if (old != null) {
            old.close();
        }
    }

    private interface Call {
        void run() throws WinRtException;
    }

    /** For what an older Windows lacks, and for toasts that are gone already. */
    private static void attempt(Call call) {
        try {
            call.run();
        } catch (WinRtException none) {
            LOG.debug("Not done for a toast: {}", none.getMessage());
        }
    }
}
