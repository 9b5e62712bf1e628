package org.patchlight.ui.settings;

import java.nio.file.Path;
import java.util.function.Function;
import org.patchlight.health.Message;

/**
 * What the settings dialog offers besides settings.
 *
 * @param home the folder of the settings, the history, the journal and the logs
 * @param serverTest asks one time server and says what it answered; may take half a minute
 * @param eventSource whether setup registered the source of events, so that a setting about them has an effect
 */
public record SettingsTools(Path home, Function<String, Message> serverTest, boolean eventSource) {}
