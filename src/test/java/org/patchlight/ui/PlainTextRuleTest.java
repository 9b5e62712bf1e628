package org.patchlight.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JToolTip;
import javax.swing.JTree;
import javax.swing.ProgressMonitor;
import javax.swing.border.TitledBorder;
import javax.swing.text.html.HTMLEditorKit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.PlainText;

/** Text from outside is text: no component of the windows may render HTML. */
class PlainTextRuleTest {
    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.patchlight");
    }

    @Test
    void labels_are_made_in_one_place() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(PlainText.class)
                .should()
                .callConstructorWhere(describe("of JLabel itself", call -> makes(call, JLabel.class)))
                .check(program);
    }

    @Test
    void every_renderer_turns_html_off() {
        classes()
                .that()
                .areAssignableTo(JLabel.class)
                .should(new ArchCondition<>("turn HTML off in their constructors") {
                    @Override
                    public void check(JavaClass renderer, ConditionEvents events) {
                        boolean off = renderer.getConstructors().stream()
                                .allMatch(made -> made.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(PlainText.class)
                                                && call.getName().equals("in")));
                        events.add(new SimpleConditionEvent(renderer, off, renderer.getName()));
                    }
                })
                .check(program);
    }

    @Test
    void texts_of_buttons_and_tooltips_pass_through_one_place_each() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Buttons.class)
                .should()
                .callMethodWhere(describe(
                        "AbstractButton.setText or setAction",
                        call -> call.getTargetOwner().isAssignableTo(AbstractButton.class)
                                && (call.getName().equals("setText")
                                        || call.getName().equals("setAction"))))
                .orShould()
                .callConstructorWhere(describe("of a button with a text", PlainTextRuleTest::isButtonWithText))
                .check(program);
        noClasses()
                .that()
                .doNotBelongToAnyOf(PlainText.class)
                .should()
                .callMethodWhere(
                        describe("setToolTipText", call -> call.getName().equals("setToolTipText")))
                .check(program);
    }

    @Test
    void no_other_component_that_can_render_html_is_used() {
        for (Class<?> renders : new Class<?>[] {
            JEditorPane.class,
            HTMLEditorKit.class,
            JTree.class,
            JToolTip.class,
            JTabbedPane.class,
            TitledBorder.class,
            ProgressMonitor.class
        }) {
            noClasses().should().dependOnClassesThat().areAssignableTo(renders).check(program);
        }
        noClasses()
                .should()
                .callConstructorWhere(describe("of a list", call -> makes(call, JList.class)))
                .check(program);
    }

    private static boolean isButtonWithText(JavaConstructorCall call) {
        return call.getTargetOwner().isAssignableTo(AbstractButton.class)
                && call.getTargetOwner().getPackageName().startsWith("javax.swing")
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(String.class) || type.isEquivalentTo(Action.class));
    }

    /** Not the call of a subclass's own constructor to that of its parent. */
    private static boolean makes(JavaCall<?> call, Class<?> type) {
        return call.getTargetOwner().isEquivalentTo(type)
                && !call.getOriginOwner().isAssignableTo(type);
    }

    private static <A extends JavaAccess<?>> DescribedPredicate<A> describe(
            String what, java.util.function.Predicate<A> is) {
        return DescribedPredicate.describe(what, is);
    }
}
