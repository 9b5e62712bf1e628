package org.patchlight.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.clock.drift.Drift;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.text.HistoryLines;
import org.patchlight.ui.text.Wording;

/** A plot in words: for the line below it, for screen readers, and for tooltips. */
final class PlotText {
    private static final double SECONDS_A_DAY_AND_PPM = 0.0864;

    private final Wording wording;
    private final HistoryLines lines;

    PlotText(Wording wording) {
        this.wording = wording;
        this.lines = new HistoryLines(wording);
    }

    /** Summarizes a plot, also for users who can't see it. */
    String summary(PlotModel model, Optional<Drift> drift, int beyond) {
        if (model.isEmpty()) {
            return wording.say("ui.plot.empty");
        }
        List<String> parts = new ArrayList<>();
        model.newest()
                .ifPresent(point -> parts.add(wording.say(
                        "ui.plot.last",
                        wording.time(point.time()),
                        offset(point.offset()),
                        wording.seconds(point.bound()))));
        List<PlotModel.Point> points = model.points();
        if (points.size() > 1) {
            double least =
                    points.stream().mapToDouble(PlotModel.Point::offset).min().orElse(0);
            double most =
                    points.stream().mapToDouble(PlotModel.Point::offset).max().orElse(0);
            parts.add(wording.say("ui.plot.extremes", points.size(), offset(least), offset(most)));
        }
        drift.ifPresent(known -> parts.add(drift(known)));
        for (PlotModel.Kind kind : PlotModel.Kind.values()) {
            if (model.count(kind) > 0) {
                parts.add(wording.say("ui.plot.count." + kind.id(), model.count(kind)));
            }
        }
        if (!model.sleeps().isEmpty()) {
            parts.add(wording.say("ui.plot.count.sleep", model.sleeps().size()));
        }
        if (beyond > 0) {
            parts.add(wording.say("ui.plot.beyond", beyond));
        }
        return String.join(" ", parts);
    }

    /** The tooltip of an entry. */
    String tip(HistoryEntry entry) {
        return wording.say("ui.plot.tip", wording.time(entry.time()), lines.kind(entry), lines.what(entry));
    }

    private String drift(Drift drift) {
        if (!drift.isSignificant()) {
            return wording.say("ui.plot.drift.none", number(drift.errorPpm()));
        }
        String key = drift.ppm() > 0 ? "ui.plot.drift.loses" : "ui.plot.drift.gains";
        double ppm = Math.abs(drift.ppm());
        return wording.say(key, number(ppm), number(drift.errorPpm()), number(ppm * SECONDS_A_DAY_AND_PPM));
    }

    private String offset(double seconds) {
        return wording.say(seconds < 0 ? "ui.plot.offset.ahead" : "ui.plot.offset.behind", wording.seconds(seconds));
    }

    /** The number with two significant digits. */
    private static String number(double value) {
        int decimals = value >= 10 ? 0 : value >= 1 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
