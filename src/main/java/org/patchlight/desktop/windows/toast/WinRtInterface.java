package org.patchlight.desktop.windows.toast;

/**
 * The interfaces of {@code Windows.UI.Notifications}, {@code Windows.Data.Xml.Dom} and {@code Windows.Foundation} that
 * toasts need, with their published ids. A digit in the name is that of Windows' own name: later versions of Windows
 * added it, so an older one may answer that it has no such interface.
 */
enum WinRtInterface {
    TOAST_MANAGER_STATICS("50ac103f-d235-4598-bbef-98fe4d1a3ad4"),
    TOAST_MANAGER_STATICS_2("7ab93c52-0e48-4750-ba9d-1a4113981847"),
    TOAST_HISTORY("5caddc63-01d3-4c97-986f-0533483fee14"),
    TOAST_NOTIFIER("75927b93-03f3-41ec-91d3-6e5bac1b38e7"),
    /** Windows 10 1703. */
    TOAST_NOTIFIER_2("354389c6-7c01-4bd5-9c20-604340cd2b74"),
    TOAST_FACTORY("04124b20-82c6-4229-b109-fd9ed4662b53"),
    TOAST("997e2675-059e-4e60-8b06-1760917c8b80"),
    TOAST_2("9dfb9fd1-143a-490e-90bf-b9fba7132de7"),
    /** Windows 10 1703. */
    TOAST_4("15154935-28ea-4727-88e9-c58680e2d118"),
    /** Windows 10 1903. */
    TOAST_6("43ebfe53-89ae-5c1e-a279-3aecfe9b6f54"),
    /** Windows 10 1703. */
    NOTIFICATION_DATA("9ffd2312-9d6a-4aaf-b6ac-ff17f0c1f280"),
    /** A map of texts to texts, {@code IMap<String, String>}. */
    TEXT_MAP("f6d1f700-49c2-52ae-8154-826f9908773c"),
    XML_DOCUMENT("f7f3a506-1e87-42d6-bcfb-b8c809fa5494"),
    XML_DOCUMENT_IO("6cd0e74e-ee65-4489-9ebf-ca43e87ba637");

    private final String id;

    WinRtInterface(String id) {
        this.id = id;
    }

    /** The id, in small letters without braces. */
    String id() {
        return id;
    }
}
