package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing of a person decides what the elevated helper does: no class that it can reach, over however many others, opens
 * something through the shell or reads settings that any program of the person can change (docs/elevation.md).
 */
class HelperReachTest {
    private static final String ROOT = "org.patchlight.";

    /** What only the person's own program may use: the shell, windows, and the parts of a PC that belong to a person. */
    private static final Pattern OF_PERSON = Pattern.compile("(pc\\.windows\\.shell|desktop|ui|cli|collect)\\..*"
            + "|pc\\.windows\\.\\w*OfPerson|Application|TrayProgram|settings\\.(Home|FileSettingsStore)"
            + "|elevated\\.(ElevatedRepairs|HelperCall|ManualSteps|RepairRoutes)");

    /** Functions and constants by which settings of a person come in, as {@code Class.member}. */
    private static final Pattern OF_OTHERS = Pattern.compile("Shell32\\..*|Shell32Util\\..*|KnownFolders\\..*"
            + "|WinReg\\.HKEY_(CURRENT_USER|USERS|CLASSES_ROOT)\\w*|ProxySelector\\..*|Desktop\\..*|Runtime\\.exec"
            + "|System\\.getenv|Locale\\.getDefault|\\w+\\.ShellExecute\\w*|ProcessBuilder\\.inheritIO");

    /** The folder that no person can move; Windows knows it by a function of the shell. */
    private static final Set<String> ALLOWED = Set.of(
            ROOT + "pc.windows.call.SystemFolders uses KnownFolders.FOLDERID_ProgramData",
            ROOT + "pc.windows.call.SystemFolders uses Shell32Util.getKnownFolderPath");

    /** The same as texts, which no compiler knows. */
    private static final Pattern TEXTS = Pattern.compile("Windows-ROOT|\"user\\.home\"|useSystemProxies");

    /** The helper, and the process that it starts to ask the update agent. */
    private static final String[] HELPER = {"HelperProgram", "pc.windows.agent.AgentChild"};

    private static JavaClasses house;

    @BeforeAll
    static void importHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.patchlight");
    }

    @Test
    void the_helper_reaches_nothing_of_a_person() {
        assertThat(reached(HELPER))
                .extracting(type -> type.getName().substring(ROOT.length()))
                .contains("repair.step.WindowsRequest", "pc.windows.registry.WindowsRegistry", "clock.web.WebDates")
                .noneMatch(name -> OF_PERSON.matcher(name).matches());
    }

    @Test
    void what_the_helper_reaches_reads_no_setting_of_a_person() {
        Set<String> uses = new TreeSet<>();
        for (JavaClass type : reached(HELPER)) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String used = access.getTargetOwner().getSimpleName() + "." + access.getName();
                if (OF_OTHERS.matcher(used).matches()) {
                    uses.add(type.getName() + " uses " + used);
                }
            }
        }
        uses.removeAll(ALLOWED);
        assertThat(uses).isEmpty();
    }

    @Test
    void what_the_helper_reaches_names_no_setting_of_a_person() throws IOException {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : reached(HELPER)) {
            Path source =
                    Path.of("src/main/java/org/patchlight", Graphs.file(type).replace('.', '/') + ".java");
            if (TEXTS.matcher(Files.readString(source, StandardCharsets.UTF_8)).find()) {
                names.add(source.toString());
            }
        }
        assertThat(names).isEmpty();
    }

    /** The rule can fail: the program of the person does reach all of this. */
    @Test
    void the_program_of_the_person_reaches_them() {
        assertThat(reached("Application"))
                .extracting(type -> type.getName().substring(ROOT.length()))
                .contains(
                        "pc.windows.shell.ShellStart", "pc.windows.NetworkOfPerson", "pc.windows.AuthoritiesOfPerson");
    }

    /** These classes, and all classes of this program that they use, those use, and so on. */
    private static Set<JavaClass> reached(String... names) {
        Set<JavaClass> reached = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        Deque<JavaClass> next = new ArrayDeque<>();
        Stream.of(names).forEach(name -> next.add(house.get(ROOT + name)));
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (reached.add(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getName().startsWith(ROOT))
                        .forEach(next::add);
            }
        }
        return reached;
    }
}
