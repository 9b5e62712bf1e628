package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each GUID in the code is that of Windows' headers. A new one needs a row here: its field and its name in C. */
class GuidsTest {
    private static final Map<String, String> NAMES = Map.of(
            "ComObject.DISPATCH", "IID_IDispatch",
            "AgentClasses.SESSION", "CLSID_UpdateSession",
            "AgentClasses.AUTOMATIC_UPDATES", "CLSID_AutomaticUpdates",
            "AgentClasses.SYSTEM_INFORMATION", "CLSID_SystemInformation",
            "AgentClasses.UPDATES", "CLSID_UpdateCollection",
            "SystemRestore.LOCATOR", "CLSID_SWbemLocator",
            "FirewallSwitch.POLICY", "CLSID_NetFwPolicy2",
            "CostQuestion.MANAGER", "CLSID_NetworkListManager",
            "CostQuestion.COSTS", "IID_INetworkCostManager",
            "Signature.ACTION", "GenericVerify");
    private static final Pattern UUID = Pattern.compile("UUID (\\w+) = UUID\\.fromString\\(\"([-0-9A-F]+)\"\\)");
    private static final Pattern BYTES = Pattern.compile("byte\\[] (\\w+) = \\{([^}]*)}");
    private static final Pattern BYTE = Pattern.compile("0x([0-9A-F]+)|\\b0\\b");

    @Test
    void each_guid_of_the_code_is_as_in_the_headers() throws IOException {
        MingwCompiler.need();
        Map<String, String> written = written();
        assertThat(written).containsOnlyKeys(NAMES.keySet());
        Map<String, String> stated = HeaderValues.guids("guids", NAMES.values());
        written.replaceAll((field, guid) -> NAMES.get(field) + " " + guid);
        assertThat(written.values())
                .containsExactlyInAnyOrderElementsOf(stated.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> found = new TreeMap<>();
        NativeSources.all().forEach((file, source) -> {
            String type = file.replace(".java", ".");
            UUID.matcher(source).results().forEach(guid -> found.put(type + guid.group(1), guid.group(2)));
            BYTES.matcher(source).results().forEach(guid -> found.put(type + guid.group(1), text(guid.group(2))));
        });
        return found;
    }

    private static String text(String bytes) {
        ByteBuffer guid = ByteBuffer.allocate(16);
        Matcher each = BYTE.matcher(bytes);
        while (each.find()) {
            guid.put((byte) (each.group(1) == null ? 0 : Integer.parseInt(each.group(1), 16)));
        }
        return HeaderValues.text(guid.rewind()).toUpperCase(Locale.ROOT);
    }
}
