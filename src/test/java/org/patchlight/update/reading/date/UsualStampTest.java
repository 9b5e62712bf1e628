package org.patchlight.update.reading.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The usual form must mean the same to both. */
final class UsualStampTest {
    private static final String[] PARTS = {
        "2024", "0000", "2004", "2567", "2101", "99", "1", "/", "-", " ", ":", ".", ","
    };

    @ParameterizedTest
    @ValueSource(strings = {"2024/05/02 16:36:25.2727672", "2024/12/31 23:59:59.1", "2025/02/28 00:00:00.123456789"})
    void the_usual_form_is_read_without_the_other_forms(String text) {
        assertThat(UsualStamp.parse(text)).isNotNull().isEqualTo(DateScan.byForms(text));
    }

    @Test
    void any_text_has_the_same_date_as_by_all_forms() {
        Random random = new Random(5);
        int usual = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("2024/05/02 16:36:25.2727672".substring(0, 19 + random.nextInt(9)));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) ('0' + random.nextInt(10)));
            }
            if (random.nextInt(4) == 0) {
                String part = PARTS[random.nextInt(PARTS.length)];
                text.insert(random.nextInt(text.length() + 1), part);
            }
            WrittenDate date = UsualStamp.parse(text.toString());
            usual += date == null ? 0 : 1;
            assertThat(DateScan.parse(text.toString())).as("%s", text).isEqualTo(DateScan.byForms(text.toString()));
        }
        assertThat(usual).isGreaterThan(2000);
    }
}
