package org.patchlight.pc.windows.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.pc.simulated.SimulatedPc;

/** Uses the registry of a simulated PC, to which each test adds its zones. */
class ZoneTableTest {
    private static final int BINARY = 3;

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Registry registry = pc.registry();
    private final ZoneTable table = new ZoneTable(registry);

    @AfterEach
    void close() {
        pc.close();
    }

    /** A rule without daylight time, this many hours east of Greenwich. */
    private static RegistryValue hours(int east) {
        byte[] rule = ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(-60 * east)
                .array();
        return new RegistryValue.Raw(BINARY, HexFormat.of().formatHex(rule));
    }

    private RegistryKey put(String id, String name, int east) throws PcException {
        RegistryKey key = ZoneTable.ZONES.child(id);
        registry.write(key, "Display", new RegistryValue.Text(name));
        registry.write(key, "TZI", hours(east));
        return key;
    }

    private Duration offset(String time) throws PcException {
        return table.at(Instant.parse(time)).get(0).offset();
    }

    @Test
    void comes_in_the_order_of_offsets_then_names() throws PcException {
        put("C", "a", 3);
        put("B", "c", 1);
        put("A", "b", 3);
        put("D", "d", -8);
        assertThat(table.at(Instant.EPOCH)).extracting(ZoneFacts::id).containsExactly("D", "B", "C", "A");
    }

    @Test
    void a_zone_without_a_name_is_called_by_its_id() throws PcException {
        put("Some Standard Time", " ", 1);
        assertThat(table.at(Instant.EPOCH))
                .isEqualTo(List.of(new ZoneFacts("Some Standard Time", "Some Standard Time", Duration.ofHours(1))));
    }

    @Test
    void a_zone_whose_rule_cannot_be_read_is_left_out() throws PcException {
        put("A", "a", 1);
        registry.write(put("B", "b", 2), "TZI", new RegistryValue.Raw(BINARY, "00ff"));
        registry.write(put("C", "c", 3), "TZI", new RegistryValue.Text("3"));
        assertThat(table.at(Instant.EPOCH)).extracting(ZoneFacts::id).containsExactly("A");
    }

    @Test
    void the_rule_of_the_year_counts_and_the_first_and_last_for_the_years_around() throws PcException {
        RegistryKey years = put("A", "a", 5).child("Dynamic DST");
        registry.write(years, "FirstEntry", new RegistryValue.Number(2010));
        registry.write(years, "LastEntry", new RegistryValue.Number(2012));
        registry.write(years, "2010", hours(1));
        registry.write(years, "2011", hours(2));
        registry.write(years, "2012", hours(3));
        assertThat(offset("1999-06-01T00:00:00Z")).isEqualTo(Duration.ofHours(1));
        assertThat(offset("2011-06-01T00:00:00Z")).isEqualTo(Duration.ofHours(2));
        assertThat(offset("2030-06-01T00:00:00Z")).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void the_year_is_that_of_the_zone() throws PcException {
        RegistryKey years = put("A", "a", 5).child("Dynamic DST");
        registry.write(years, "FirstEntry", new RegistryValue.Number(2010));
        registry.write(years, "LastEntry", new RegistryValue.Number(2011));
        registry.write(years, "2010", hours(5));
        registry.write(years, "2011", hours(6));
        assertThat(offset("2010-12-31T18:59:59Z")).isEqualTo(Duration.ofHours(5));
        assertThat(offset("2010-12-31T19:00:00Z")).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_year_without_a_rule_keeps_the_general_one() throws PcException {
        RegistryKey years = put("A", "a", 5).child("Dynamic DST");
        registry.write(years, "FirstEntry", new RegistryValue.Number(2010));
        registry.write(years, "LastEntry", new RegistryValue.Number(2012));
        assertThat(offset("2011-06-01T00:00:00Z")).isEqualTo(Duration.ofHours(5));
    }
}
