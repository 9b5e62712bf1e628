package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.FailureCause;
import org.patchlight.update.code.Route;
import org.patchlight.update.code.Routing;

/** In records that are often keys, equality is written out. It must not miss a component, also one that is added later. */
final class RecordEqualityTest {
    private static Stream<Class<?>> records() throws ClassNotFoundException {
        return Stream.of(
                EvidenceTime.class,
                FindingCode.class,
                Message.class,
                Attempt.class,
                FailureDetail.class,
                Hresult.class,
                FailureCause.class,
                Route.class,
                Route.Condition.class,
                Routing.class,
                Class.forName("org.patchlight.update.join.Successes$Key"),
                Class.forName("org.patchlight.update.reading.report.RelevantReports$Key"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void each_component_takes_part(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = values(components, 0);
        Object one = build(record, values);
        assertThat(build(record, values)).isEqualTo(one).hasSameHashCodeAs(one);
        for (int i = 0; i < components.length; i++) {
            Object[] others = values.clone();
            others[i] = value(components[i], 1);
            Object other = build(record, others);
            assertThat(other).as(components[i].getName()).isNotEqualTo(one).doesNotHaveSameHashCodeAs(one);
            if (components[i].getName().endsWith("OrNull")) {
                others[i] = null;
                assertThat(build(record, others)).isNotEqualTo(one).isEqualTo(build(record, others));
                assertThat(one).isNotEqualTo(build(record, others));
            }
        }
        assertThat(one).isNotEqualTo("another class");
    }

    private static Object build(Class<?> record, Object... values) {
        try {
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object[] values(RecordComponent[] components, int which) {
        return Arrays.stream(components)
                .map(component -> value(component, which))
                .toArray();
    }

    /** One of two values that differ. */
    private static Object value(RecordComponent component, int which) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[which];
        }
        String generic = component.getGenericType().getTypeName();
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "string" -> "TEXT " + which;
            case "int", "integer" -> 7 + which;
            case "long" -> 7L + which;
            case "boolean" -> which == 0;
            case "localdatetime" -> LocalDateTime.of(2025, 3, 1, 5, which);
            case "zoneoffset" -> ZoneOffset.ofHours(which);
            case "route" -> route(which);
            case "list" -> List.of(item(generic, which));
            default -> build(type, values(type.getRecordComponents(), which));
        };
    }

    private static Object item(String list, int which) {
        if (list.contains("Culprit")) {
            return Culprit.of(Culprit.Kind.FILE, "file" + which);
        }
        return list.contains("Route") ? route(which) : "item " + which;
    }

    private static Route route(int which) {
        return new Route(List.of("*"), null, new FailureCause("cause-" + which), List.of(), "[G]");
    }
}
