package org.patchlight.fleet.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.patchlight.fleet.PcState;

/**
 * The text form of Prometheus 0.0.4: UTF-8 without a mark, a line feed at the end, no time stamps of its own, which the
 * textfile collector refuses.
 */
final class PrometheusText {
    private PrometheusText() {}

    static String of(PcState state, Instant now) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Metric metric : Metric.of(state)) {
            if (!metric.name().equals(before)) {
                text.append("# HELP ").append(metric.name()).append(' ').append(metric.help());
                text.append("\n# TYPE ").append(metric.name()).append(" gauge\n");
                before = metric.name();
            }
            text.append(metric.name()).append(labels(metric)).append(' ');
            text.append(number(metric.value())).append('\n');
        }
        return text.toString();
    }

    private static String labels(Metric metric) {
        return metric.labels().isEmpty()
                ? ""
                : metric.labels().entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
