package org.patchlight.pc.windows.agent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Enables or disables a rule of Windows Firewall through {@code INetFwRule} ({@code netfw.h}), which takes effect at once.
 * Only outgoing rules that block are changed.
 */
public final class FirewallSwitch {
    /** Asks to enable or disable a rule; followed by the {@link #words} of it. */
    public static final String QUESTION = "firewall-rule";

    /** The code for a rule of this name that is another one than expected: ERROR_NOT_FOUND as an HRESULT. */
    public static final int ANOTHER_RULE = 0x80070490;

    /** The code for a change that Windows accepted and did not make: E_FAIL. */
    static final int NOT_CHANGED = 0x80004005;

    private static final UUID POLICY = UUID.fromString("E2B3C97F-6AE1-41AC-817A-F6F92166D7DD");
    private static final int OUTGOING = 2;
    private static final int BLOCKS = 0;
    private static final String ON = "on";

    private FirewallSwitch() {}

    /** A change as arguments of the child process. A command line can't carry every letter, so texts are encoded. */
    public static List<String> words(String name, String service, boolean enabled) {
        return List.of(encoded(name), encoded(service), enabled ? ON : "off");
    }

    static void change(List<String> words) throws ComFailure {
        change(decoded(words.get(0)), decoded(words.get(1)), words.get(2).equals(ON));
    }

    private static void change(String name, String service, boolean enabled) throws ComFailure {
        try (ComObject policy = ComObject.make(POLICY, "HNetCfg.FwPolicy2");
                ComObject rules = policy.object("Rules");
                ComObject rule = rules.object("Item", name)) {
            boolean same = rule.number("Direction") == OUTGOING
                    && rule.number("Action") == BLOCKS
                    && rule.text("Name").equalsIgnoreCase(name)
                    && rule.text("ServiceName").equalsIgnoreCase(service);
            if (!same) {
                throw new ComFailure("Item", ANOTHER_RULE);
            }
            rule.put("Enabled", enabled);
            if (rule.flag("Enabled") != enabled) {
                throw new ComFailure("Enabled", NOT_CHANGED);
            }
        }
    }

    private static String encoded(String text) {
        // A leading letter, because an empty argument may get lost.
        return "t" + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return new String(Base64.getUrlDecoder().decode(word.substring(1)), StandardCharsets.UTF_8);
    }
}
