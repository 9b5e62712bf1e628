package org.patchlight.locale;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** No result depends on the default locale. Texts for people name the locale that they are in. */
class LocaleRulesTest {
    @Test
    void no_class_uses_the_default_locale_for_text_or_numbers() {
        List<String> broken = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.patchlight")
                        .stream()
                        .flatMap(type -> LocaleRules.broken(type).stream())
                        .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void the_rule_sees_calls_and_references_and_lets_those_with_a_locale_pass() {
        JavaClass careless = new ClassFileImporter().importClass(Careless.class);
        assertThat(LocaleRules.broken(careless)).hasSize(4);
        JavaClass careful = new ClassFileImporter().importClass(LocaleRules.class);
        assertThat(LocaleRules.broken(careful)).isEmpty();
    }

    /** What the rule must find. */
    static final class Careless {
        static final UnaryOperator<String> LOWER = String::toLowerCase;

        private Careless() {}

        static String text(int number) {
            return "%d".formatted(number)
                    + String.format("%d", number)
                    + DateTimeFormatter.ofPattern("uuuu").toString();
        }
    }
}
