package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DorkboxTrayTest {
    private static final String UPDATES = "dorkbox.updates.Updates";
    private static final String PROPERTY = "dorkbox.updates.Updates.ENABLE";

    /**
     * Version 1.1 of the reporting library starts its thread anyway. After five minutes it finds that the flag is
     * false, and ends.
     */
    @Test
    void it_is_silenced_before_its_reporter_loads() throws Exception {
        String before = System.getProperty(PROPERTY);
        System.clearProperty(PROPERTY);
        try (IsolatedLoader fresh = new IsolatedLoader()) {
            Class<?> tray = Class.forName(DorkboxTray.class.getName(), true, fresh);
            assertThat(fresh.hasLoaded(UPDATES)).isFalse();
            Method silence = tray.getDeclaredMethod("silence");
            silence.setAccessible(true);
            silence.invoke(null);
            Class.forName("dorkbox.systemTray.SystemTray", true, fresh);
            Field enabled = Class.forName(UPDATES, true, fresh).getDeclaredField("ENABLE");
            enabled.setAccessible(true);
            assertThat(enabled.getBoolean(null)).isFalse();
        } finally {
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
    }

    @Test
    void a_tooltip_is_cut_to_what_dorkbox_takes() {
        assertThat(DorkboxTray.clipped("x".repeat(64))).hasSize(64).endsWith("x");
        assertThat(DorkboxTray.clipped("x".repeat(65))).hasSize(64).endsWith("\u2026");
    }

    /** Loads every class again, so that classes loaded by other tests don't count. */
    private static final class IsolatedLoader extends URLClassLoader {
        IsolatedLoader() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(IsolatedLoader::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
