package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {
    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final String HASHES = "0a1b2c3dffffffff";

    @Test
    void what_was_ordered_is_what_is_read() throws OrderRefusedException {
        Map<String, String> fixes = new LinkedHashMap<>();
        fixes.put("set-time-zone", "Central Standard Time (Mexico)");
        fixes.put("update-drivers", "PCI\\VEN_8086&DEV_1=2\\3&11583659&0&FB");
        fixes.put("reset-update-cache", "");
        HelperOrder repair =
                new HelperOrder.Repair(ID, true, fixes, new ConsentedSteps(Set.of("0a1b2c3d", "ffffffff")));
        HelperOrder bare = new HelperOrder.Repair(ID, false, fixes, new ConsentedSteps(Set.of()), true);
        HelperOrder undo = new HelperOrder.Undo(ID, "elevated-000007");

        assertThat(OrderReader.read(repair.arguments())).isEqualTo(repair);
        assertThat(OrderReader.read(bare.arguments())).isEqualTo(bare);
        assertThat(OrderReader.read(undo.arguments())).isEqualTo(undo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2|UUID|undo|elevated-000001",
                "1|..\\..\\evil|undo|elevated-000001",
                "1|0F8FAD5B-D9CB-469F-A165-70867728950E|undo|elevated-000001",
                "1|UUID|delete|elevated-000001",
                "1|UUID|undo|elevated-000001|elevated-000002",
                "1|UUID|undo|C:\\Users\\x\\run-000001.jsonl",
                "1|UUID|undo|../elevated-000001",
                "1|UUID|repair|all|-",
                "1|UUID|repair|some|-|resync-clock",
                "1|UUID|repair|-unprotected|-|resync-clock",
                "1|UUID|repair|all-unprotected-unprotected|-|resync-clock",
                "1|UUID|repair|all|xyz|resync-clock",
                "1|UUID|repair|all|0a1b2c|resync-clock",
                "1|UUID|repair|all|-|resync-clock|resync-clock",
                "1|UUID|repair|all|-|resync-clock|resync-clock=x",
                "1|UUID|repair|all|-|Resync-Clock",
                "1|UUID|repair|all|-|--home|C:\\x",
                "1|UUID|repair|all|-|C:\\x.exe",
                "1|UUID|repair|all|-|resync-clock=",
                "1|UUID|repair|all|-|=x",
                "1|UUID|repair|all|-|",
                "1|UUID|repair|all|-|update-drivers=a\u0000b",
                "1|UUID|repair|all|-|update-drivers=a\nb"
            })
    void anything_else_is_refused(String words) {
        List<String> arguments =
                Arrays.asList(words.replace("UUID", ID.toString()).split("\\|", -1));

        assertThatThrownBy(() -> OrderReader.read(arguments)).isInstanceOf(OrderRefusedException.class);
    }

    @Test
    void huge_arguments_are_refused() {
        List<String> start = List.of("1", ID.toString(), "repair", "all");
        assertThatThrownBy(() -> OrderReader.read(joined(start, List.of("0".repeat(1 << 20), "resync-clock"))))
                .isInstanceOf(OrderRefusedException.class);
        assertThatThrownBy(() -> OrderReader.read(joined(start, List.of(HASHES, "a".repeat(1 << 20)))))
                .isInstanceOf(OrderRefusedException.class);
        assertThatThrownBy(() ->
                        OrderReader.read(joined(start, List.of(HASHES, "update-drivers=" + "a".repeat(1 << 20)))))
                .isInstanceOf(OrderRefusedException.class);
        assertThatThrownBy(() -> OrderReader.read(joined(start, Collections.nCopies(10_000, "resync-clock"))))
                .isInstanceOf(OrderRefusedException.class);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
