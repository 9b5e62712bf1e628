package org.patchlight.desktop.windows.toast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The slots and ids of the Windows Runtime, against the order of its published definitions. */
class WinRtMethodTest {
    /** The methods of {@code IUnknown} and {@code IInspectable}, which each interface starts with. */
    private static final int BEFORE = 6;

    /** Interface, its id, and its methods in the order of windows.ui.notifications.idl and windows.data.xml.dom.idl. */
    private static final String DEFINITIONS = """
            TOAST_MANAGER_STATICS   50ac103f-d235-4598-bbef-98fe4d1a3ad4 CreateToastNotifier CREATE_NOTIFIER GetTemplateContent
            TOAST_MANAGER_STATICS_2 7ab93c52-0e48-4750-ba9d-1a4113981847 HISTORY
            TOAST_HISTORY           5caddc63-01d3-4c97-986f-0533483fee14 RemoveGroup RemoveGroupWithId REMOVE RemoveGroupedTag Remove Clear CLEAR
            TOAST_NOTIFIER          75927b93-03f3-41ec-91d3-6e5bac1b38e7 SHOW HIDE SETTING AddToSchedule RemoveFromSchedule GetScheduled
            TOAST_NOTIFIER_2        354389c6-7c01-4bd5-9c20-604340cd2b74 UPDATE UpdateWithTag
            TOAST_FACTORY           04124b20-82c6-4229-b109-fd9ed4662b53 CREATE_TOAST
            TOAST                   997e2675-059e-4e60-8b06-1760917c8b80 get_Content put_ExpirationTime get_ExpirationTime
            TOAST_2                 9dfb9fd1-143a-490e-90bf-b9fba7132de7 PUT_TAG get_Tag PUT_GROUP get_Group PUT_SUPPRESS_POPUP get_SuppressPopup
            TOAST_4                 15154935-28ea-4727-88e9-c58680e2d118 get_Data PUT_DATA get_Priority put_Priority
            TOAST_6                 43ebfe53-89ae-5c1e-a279-3aecfe9b6f54 get_ExpiresOnReboot PUT_EXPIRES_ON_REBOOT
            NOTIFICATION_DATA       9ffd2312-9d6a-4aaf-b6ac-ff17f0c1f280 VALUES get_SequenceNumber PUT_SEQUENCE_NUMBER
            TEXT_MAP                f6d1f700-49c2-52ae-8154-826f9908773c Lookup get_Size HasKey GetView INSERT Remove Clear
            XML_DOCUMENT            f7f3a506-1e87-42d6-bcfb-b8c809fa5494 get_Doctype get_Implementation
            XML_DOCUMENT_IO         6cd0e74e-ee65-4489-9ebf-ca43e87ba637 LOAD_XML LoadXmlWithSettings SaveToFileAsync
            """;

    @Test
    void every_method_has_the_slot_of_its_definition() {
        Map<String, Integer> defined = new TreeMap<>();
        for (String[] row : rows()) {
            for (int n = 2; n < row.length; n++) {
                if (row[n].equals(row[n].toUpperCase(Locale.ROOT))) {
                    defined.put(row[0] + " " + row[n], BEFORE + n - 2);
                }
            }
        }
        Map<String, Integer> used = new TreeMap<>();
        for (WinRtMethod method : WinRtMethod.values()) {
            used.put(method.owner() + " " + method, method.slot());
        }
        assertThat(used).isEqualTo(defined);
    }

    @Test
    void every_interface_has_the_id_of_its_definition() {
        Map<String, UUID> defined = new TreeMap<>();
        rows().forEach(row -> defined.put(row[0], UUID.fromString(row[1])));
        Map<String, UUID> used = new TreeMap<>();
        Arrays.stream(WinRtInterface.values()).forEach(one -> used.put(one.name(), UUID.fromString(one.id())));
        assertThat(used).isEqualTo(defined);
    }

    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        DEFINITIONS.lines().forEach(line -> rows.add(line.split(" +")));
        return rows;
    }
}
