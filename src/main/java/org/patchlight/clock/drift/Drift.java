package org.patchlight.clock.drift;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;

/**
 * How fast a clock gains or loses time while nothing sets it. A straight line is fitted to the newest unbroken row of
 * measurements by weighted least squares. The weights come from the error bounds, which differ a hundredfold between a
 * good NTP round and the date of a web server. The median slope of all pairs (Theil–Sen) would treat both alike. Its
 * robustness against outliers isn't needed: {@link UnbrokenRow} drops measurements that contradict both neighbours.
 *
 * <p>The error is Student's 95 % confidence interval of the slope, from the scatter around the line. It is widened if
 * neighbouring residuals are correlated, as they are when the room temperature changes (the usual correction for a
 * first-order autoregression). It assumes at least a tenth of each bound as scatter, because a few points may lie on a
 * line by chance.
 *
 * @param ppm the drift in parts per million: positive if the clock loses time, so that its offset grows; 11.6 ppm are
 *     one second a day
 * @param errorPpm the true drift is within ppm ± errorPpm with 95 % confidence
 * @param over the time from the first to the last measurement used
 * @param measurements how many measurements were used
 */
public record Drift(double ppm, double errorPpm, Duration over, int measurements) {
    private static final int FEWEST = 5;
    private static final Duration SHORTEST = Duration.ofHours(24);
    private static final double LEAST_SCATTER = 0.1;
    private static final double MOST_CORRELATION = 0.8;
    /** The weights need a limit, so that one bound of a microsecond doesn't outweigh all other measurements. */
    private static final double LEAST_BOUND_SECONDS = 1e-3;

    /**
     * The drift, if the newest unbroken row has at least 5 measurements over at least 24 hours.
     *
     * @param past earlier measurements and events
     */
    public static Optional<Drift> of(ClockPast past) {
        List<PastMeasurement> row = UnbrokenRow.newestOf(past);
        if (row.size() < FEWEST) {
            return Optional.empty();
        }
        Duration over =
                Duration.between(row.get(0).time(), row.get(row.size() - 1).time());
        return over.compareTo(SHORTEST) < 0 ? Optional.empty() : Optional.of(fit(row, over));
    }

    /** Whether the drift differs from zero with 95 % confidence. */
    public boolean isSignificant() {
        return Math.abs(ppm) > errorPpm;
    }

    private static Drift fit(List<PastMeasurement> row, Duration over) {
        int count = row.size();
        double[] x = new double[count];
        double[] y = new double[count];
        double[] weight = new double[count];
        for (int i = 0; i < count; i++) {
            PastMeasurement one = row.get(i);
            x[i] = UnbrokenRow.seconds(Duration.between(row.get(0).time(), one.time()));
            y[i] = UnbrokenRow.seconds(one.offset());
            double bound = Math.max(LEAST_BOUND_SECONDS, UnbrokenRow.seconds(one.bound()));
            weight[i] = 1 / (bound * bound);
        }
        double meanX = mean(x, weight);
        double meanY = mean(y, weight);
        double spread = 0;
        double common = 0;
        for (int i = 0; i < count; i++) {
            spread += weight[i] * (x[i] - meanX) * (x[i] - meanX);
            common += weight[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = common / spread;
        double[] residuals = new double[count];
        for (int i = 0; i < count; i++) {
            residuals[i] = Math.sqrt(weight[i]) * (y[i] - meanY - slope * (x[i] - meanX));
        }
        double error = StudentT.twoSided95(count - 2) * scatter(residuals) / Math.sqrt(spread);
        return new Drift(slope * 1e6, error * 1e6, over, count);
    }

    private static double mean(double[] values, double[] weight) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight[i] * values[i];
            weights += weight[i];
        }
        return sum / weights;
    }

    /** The standard deviation around the line, in multiples of the bounds. */
    private static double scatter(double[] residuals) {
        double squares = 0;
        double neighbours = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            neighbours += i == 0 ? 0 : residuals[i] * residuals[i - 1];
        }
        double correlation = squares == 0 ? 0 : Math.min(MOST_CORRELATION, Math.max(0, neighbours / squares));
        double deviation = Math.sqrt(squares / (residuals.length - 2));
        return Math.max(LEAST_SCATTER, deviation * Math.sqrt((1 + correlation) / (1 - correlation)));
    }
}
