package org.patchlight.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.ui.main.WindowMemory.Place;

class WindowMemoryTest {
    private static final Rectangle MAIN = new Rectangle(0, 0, 1920, 1040);
    private static final Rectangle LEFT = new Rectangle(-1280, 100, 1280, 984);

    @TempDir
    Path home;

    @Test
    void a_place_is_remembered() {
        Place place = new Place(new Rectangle(-1200, 140, 900, 600), true);
        WindowMemory.in(home).keep(place);
        assertThat(WindowMemory.in(home).recall()).contains(place);
    }

    @Test
    void without_a_file_there_is_no_place() {
        assertThat(WindowMemory.in(home).recall()).isEmpty();
        WindowMemory.none().keep(new Place(MAIN, false));
        assertThat(WindowMemory.none().recall()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"x\":1}",
                "{\"x\":1,\"y\":2,\"width\":\"wide\",\"height\":4,\"maximized\":false}",
                "{\"x\":1,\"y\":2,\"width\":0,\"height\":4,\"maximized\":false}",
                "{\"x\":-2147483648,\"y\":2,\"width\":5,\"height\":4,\"maximized\":false}",
                "{\"x\":1,\"y\":2,\"width\":2147483647,\"height\":4,\"maximized\":false}"
            })
    void a_damaged_file_is_no_place(String text) throws Exception {
        Files.writeString(home.resolve("window.json"), text);
        assertThat(WindowMemory.in(home).recall()).isEmpty();
    }

    @Test
    void a_file_that_is_far_too_large_is_no_place() throws Exception {
        Files.writeString(home.resolve("window.json"), " ".repeat(100_000));
        assertThat(WindowMemory.in(home).recall()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // as it was, also on the second screen
        "100, 80, 920, 640, 100, 80, 920, 640",
        "-1200, 140, 900, 600, -1200, 140, 900, 600",
        // half beyond an edge
        "1500, 80, 920, 640, 1000, 80, 920, 640",
        "100, 900, 920, 640, 100, 400, 920, 640",
        // on a screen that is gone
        "4000, 80, 920, 640, 1000, 80, 920, 640",
        "-9000, -9000, 920, 640, 0, 0, 920, 640",
        // larger than every screen
        "0, 0, 5000, 3000, 0, 0, 1920, 1040"
    })
    void a_place_is_moved_onto_a_screen(int x, int y, int width, int height, int nx, int ny, int nw, int nh) {
        Place place = new Place(new Rectangle(x, y, width, height), false).on(List.of(MAIN, LEFT));
        assertThat(place.bounds()).isEqualTo(new Rectangle(nx, ny, nw, nh));
    }
}
