package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arguments that the launcher of Java passed through the ANSI code page, beside the command line that Windows holds. */
class OwnArgumentsTest {
    private static final String JAVA = "C:\\Program Files\\Patchlight\\jre\\bin\\java.exe";

    @Test
    void letters_outside_the_code_page_come_from_windows() {
        assertThat(matching(args("collect", "C:\\Users\\??????\\a.zip"), "collect", "C:\\Users\\Кирилл\\a.zip"))
                .containsExactly("collect", "C:\\Users\\Кирилл\\a.zip");
    }

    @Test
    void similar_letters_that_java_was_given_are_not_taken() {
        assertThat(matching(args("analyze", "C:\\Users\\Lukasz"), "analyze", "C:\\Users\\Łukasz"))
                .containsExactly("analyze", "C:\\Users\\Łukasz");
    }

    @Test
    void a_question_mark_that_was_typed_stays() {
        String[] typed = args("explain", "why?");
        assertThat(matching(typed, "explain", "why?")).isSameAs(typed);
    }

    @Test
    void wildcards_that_the_launcher_replaced_by_names_stay_replaced() {
        String[] names = args("analyze", "a.log", "b.log");
        assertThat(matching(names, "analyze", "*.log")).isSameAs(names);
    }

    @Test
    void a_command_line_that_is_too_short_changes_nothing() {
        String[] given = args("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(matching(given, "i")).isSameAs(given);
    }

    @Test
    void an_argument_that_java_saw_otherwise_keeps_all_of_them() {
        String[] given = args("check", "--json", "??");
        assertThat(matching(given, "check", "--quiet", "Щи")).isSameAs(given);
    }

    private static String[] matching(String[] fromJava, String... typed) {
        List<String> line = new ArrayList<>(List.of(JAVA, "-Xmx48m", "-jar", "patchlight.jar"));
        line.addAll(List.of(typed));
        return OwnArguments.matching(fromJava, line);
    }

    private static String[] args(String... words) {
        return words;
    }
}
