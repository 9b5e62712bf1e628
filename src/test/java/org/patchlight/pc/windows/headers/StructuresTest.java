package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Structure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.windows.headers.StructureLayout.Sizes;

/**
 * Each structure that the code hands to Windows has the size, the offsets and the lengths that Windows' headers give it. It is found
 * by its class; the table {@code structures.tsv} has those whose name or fields are not the ones of Windows.
 */
class StructuresTest {
    @Test
    void each_structure_is_as_in_the_headers() throws IOException {
        MingwCompiler.need();
        Map<String, Integer> ours = new LinkedHashMap<>();
        Map<String, String> expressions = new LinkedHashMap<>();
        Names names = Names.read();
        for (Structure structure : NativeStructures.all()) {
            StructureLayout layout = StructureLayout.of(structure, Sizes.WINDOWS);
            String type = structure.getClass().getSimpleName();
            String windows = names.of(type, "", type);
            ours.put(type, layout.size());
            expressions.put(type, "sizeof(" + windows + ")");
            layout.offsets().forEach((field, offset) -> {
                String inWindows = names.of(type, field, field);
                ours.put("offset of " + type + "." + field, offset);
                expressions.put("offset of " + type + "." + field, "offsetof(" + windows + ", " + inWindows + ")");
                ours.put("size of " + type + "." + field, layout.sizes().getOrDefault(field, 0));
                expressions.put("size of " + type + "." + field, "sizeof(((" + windows + " *) 0)->" + inWindows + ")");
            });
        }
        assertThat(ours)
                .hasSizeGreaterThan(200)
                .containsKeys("offset of NotifyIconData.hBalloonIcon", "offset of SHELLEXECUTEINFO.hProcess");
        Map<String, Long> stated = HeaderValues.of("structures", expressions.values());
        Set<String> wrong = new TreeSet<>();
        expressions.forEach((name, expression) -> {
            long windows = stated.getOrDefault(expression, -1L);
            if (ours.getOrDefault(name, 0) != windows) {
                wrong.add(name + " is " + ours.get(name) + ", in Windows " + windows);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The names of Windows where they differ from the Java ones. */
    private record Names(Map<String, String> windows) {
        static Names read() throws IOException {
            Map<String, String> windows = new LinkedHashMap<>();
            Table.rows("structures.tsv").forEach(row -> windows.put(row[0] + "." + row[1], row[2]));
            return new Names(windows);
        }

        String of(String type, String field, String same) {
            return windows.getOrDefault(type + "." + field, same);
        }
    }
}
