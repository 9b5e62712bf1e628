package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.service.StartService;

class CarefulListenerTest {
    private static final FixDeclaration FIX = ProblemSets.declaration("a-fix");
    private static final Step STEP = new StartService("wuauserv");

    @Test
    void it_passes_on_every_event() {
        for (Method heard : RunListener.class.getDeclaredMethods()) {
            if (heard.isDefault()) {
                assertThat(CarefulListener.class.getDeclaredMethods())
                        .extracting(Method::getName)
                        .contains(heard.getName());
            }
        }
    }

    @Test
    void a_listener_that_always_throws_does_no_harm() throws ReflectiveOperationException {
        List<String> heard = new ArrayList<>();
        RunListener broken = (RunListener) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RunListener.class}, (proxy, method, arguments) -> {
                    heard.add(method.getName());
                    throw new IllegalStateException("broken");
                });
        CarefulListener careful = new CarefulListener(broken);
        careful.runsByHelper();
        careful.fixStarted(FIX, List.of(STEP));
        careful.stepStarted(FIX, STEP);
        careful.stepProgress(FIX, STEP, 50);
        careful.stepEnded(FIX, STEP, StepOutcome.DONE);
        careful.stepFailed(FIX, STEP, Message.of("failure.bug", "x"));
        careful.checkingAgain(FIX);
        careful.fixEnded(FIX, new FixResult("a-fix", Verdict.FIXED, Message.of("fixed")));
        assertThat(heard)
                .containsExactly(
                        "cancellation",
                        "runsByHelper",
                        "fixStarted",
                        "stepStarted",
                        "stepProgress",
                        "stepEnded",
                        "stepFailed",
                        "checkingAgain",
                        "fixEnded");
    }
}
